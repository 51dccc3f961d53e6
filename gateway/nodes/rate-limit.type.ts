import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export const RateLimitPayer = { ACCOUNT: 'ACCOUNT', ADDRESS: 'ADDRESS' } as const;
export type RateLimitPayer = keyof typeof RateLimitPayer;

registerEnumType(RateLimitPayer, {
  name: 'RateLimitPayer',
  description: 'Whose budget an operation is paid from.',
  valuesConfig: {
    ACCOUNT: { description: 'The signed-in account’s, wherever it is used.' },
    ADDRESS: { description: 'That of the network address, which all visitors there share.' },
  },
});

@ObjectType({
  description: 'How much whoever asks may still ask in this window of time, in points of cost.',
})
export class RateLimit {
  @Field(() => RateLimitPayer, { description: 'Whose budget it is.' })
  payer!: RateLimitPayer;

  @Field(() => Int, { description: 'The points there are for a whole window.' })
  limit!: number;

  @Field(() => Int, { description: 'The points left, this operation paid.' })
  remaining!: number;

  @Field(() => Date, { description: 'When there are `limit` points again.' })
  resetAt!: Date;

  @Field(() => Int, { description: 'What this operation costs, in points.' })
  cost!: number;
}
