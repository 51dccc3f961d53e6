import { ArgsType, Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { ThreadsArgs } from '../threads/thread.type';

@ObjectType({ description: 'A piece of the excerpt of a message.' })
export class ExcerptPart {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field({ description: 'Is it what was looked for?' })
  isMatch!: boolean;
}

@ObjectType({
  description: 'A message that was found, by its text or, the first one, by the title of its thread.',
})
export class MessageHit {
  @Field(() => [ExcerptPart], {
    description:
      'Where it fits, or its beginning: one or two places of some 20 words, with ` … ` between them.',
  })
  excerpt!: ExcerptPart[];
}

export const MessageHitConnection = connectionOf(MessageHit, 'MessageHit');

@ArgsType()
export class SearchArgs extends ThreadsArgs {
  @Field({
    description:
      'What to look for, 2 to 200 characters: words in French or English, in any form and with or without accents; `"in quotes"` side by side, `or` for either, `-` before what must not be there.',
  })
  text!: string;
}
