import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

@ObjectType({ description: 'How a message read before one of its edits.' })
export class MessageEdit {
  @Field({ description: 'Its text then.' })
  text!: string;

  @Field({ description: 'The language it was written in then, BCP 47.' })
  language!: string;

  @Field(() => Date, { description: 'When it was given that text.' })
  writtenAt!: Date;
}

export const MessageEditConnection = connectionOf(MessageEdit, 'MessageEdit');
