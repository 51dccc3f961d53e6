import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Community } from '../communities/community.type';
import { Member } from '../members/member.type';
import { Organisation } from './organisation.type';
import { PlacementStatus } from './placement-status.type';

@ObjectType({ description: 'An organisation in a community, or one that asks to be there.' })
export class OrganisationPlacement {
  @Field(() => Organisation, { description: 'Which organisation.' })
  organisation!: Organisation;

  @Field(() => Community, { nullable: true, description: 'In which region or circle.' })
  community?: Community | null;

  @Field(() => PlacementStatus, { description: 'Whether it stands there or waits.' })
  status!: PlacementStatus;

  @Field(() => Member, { nullable: true, description: 'Who asked, if the viewer may see them.' })
  askedBy?: Member | null;

  @Field(() => Date, { description: 'When it was asked for, or accepted.' })
  changedAt!: Date;
}

export const OrganisationPlacementConnection = connectionOf(OrganisationPlacement, 'OrganisationPlacement');
