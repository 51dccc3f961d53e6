import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Member } from '../members/member.type';
import { Organisation } from './organisation.type';

@ObjectType({
  description: 'A question to the viewer: do you represent this organisation? Nobody else sees it.',
})
export class RepresentationInvite {
  @Field(() => Organisation, { description: 'Which organisation.' })
  organisation!: Organisation;

  @Field(() => Member, { nullable: true, description: 'Who asks, if the viewer may see them.' })
  invitedBy?: Member | null;

  @Field(() => Date, { description: 'When they asked; it waits for 30 days.' })
  invitedAt!: Date;
}

export const RepresentationInviteConnection = connectionOf(RepresentationInvite, 'RepresentationInvite');
