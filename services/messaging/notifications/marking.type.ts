import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

@InputType({ description: 'How far the viewer has read what they were told.' })
export class MarkNotificationsReadInput {
  @Field({ description: 'The `cursor` of a notification: that one, and all before it, are read.' })
  upTo!: string;
}

@ObjectType({ description: 'That they are read, or why they are not.' })
export class MarkNotificationsReadPayload {
  @Field(() => Int, {
    nullable: true,
    description: 'How many were unread until now; null when there are errors.',
  })
  count?: number | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
