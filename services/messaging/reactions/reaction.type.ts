import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { clientIdOfChange } from '../messages/changes.type';
import { Message } from '../messages/message.type';
import { Reaction } from './reaction';

registerEnumType(Reaction, {
  name: 'Reaction',
  description: 'What somebody can say to a message without words.',
  valuesConfig: {
    THANKS: { description: 'Thank you.' },
    AGREE: { description: 'I think so too.' },
    HELPFUL: { description: 'This helped me.' },
    CHEERS: { description: 'How nice for you.' },
    SORRY: { description: 'I feel with you.' },
    FUNNY: { description: 'You made me laugh.' },
  },
});

@Directive('@tag(name: "guarded")')
@ObjectType({ description: 'How many reacted to a message in one way.' })
export class ReactionCount {
  @Field(() => Reaction, { description: 'In which way.' })
  reaction!: Reaction;

  @Field(() => Int, { description: 'How many, without people a block parts from the viewer.' })
  count!: number;
}

@InputType({ description: 'A reaction of the viewer to a message.' })
export class ReactInput {
  @Field(() => ID, { description: clientIdOfChange })
  clientId!: string;

  @Field(() => ID, { description: 'The message: `msg_…`.' })
  messageId!: string;

  @Field(() => Reaction, { description: 'In which way.' })
  reaction!: Reaction;
}

@ObjectType({ description: 'The message with its reactions, or why nothing was changed.' })
export class ReactPayload {
  @Field(() => Message, { nullable: true, description: 'The message; null when there are errors.' })
  message?: Message | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
