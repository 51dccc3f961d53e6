import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Thread } from './thread.type';

@InputType({ description: 'One more community for a thread.' })
export class PlaceThreadInput {
  @Field(() => ID, {
    description:
      'Made by the client, 1 to 64 visible characters, best a UUID. Sending the same again gives the same answer; with another content it is a CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, { description: 'The thread: `thr_…`. It stands in 10 communities at most.' })
  threadId!: string;

  @Field(() => ID, {
    description:
      'The region or circle. For a thread of their own the viewer has to be an active member of it, or of a community that it contains; for one of somebody else that everybody may read, a steward, editor or moderator of it. Else FORBIDDEN.',
  })
  communityId!: string;
}

@ObjectType({ description: 'The thread with all its placements, or why they were not changed.' })
export class PlaceThreadPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread; null when there are errors.' })
  thread?: Thread | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'A community that a thread is to be taken out of.' })
export class UnplaceThreadInput {
  @Field(() => ID, {
    description:
      'Made by the client, 1 to 64 visible characters, best a UUID. Sending the same again gives the same answer; with another content it is a CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, {
    description: 'The thread: `thr_…`. It has to be shown in another community too; else CONFLICT.',
  })
  threadId!: string;

  @Field(() => ID, {
    description:
      'The region or circle, where the viewer placed it, or anybody if the thread is the viewer’s own.',
  })
  communityId!: string;
}
