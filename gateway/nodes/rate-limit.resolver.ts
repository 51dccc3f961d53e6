import { Ctx, Query, Resolver } from 'type-graphql';
import { Access } from '../../kit/access';
import type { NodesContext } from './context';
import { RateLimit, RateLimitPayer } from './rate-limit.type';

@Resolver(() => RateLimit)
export class RateLimitResolver {
  @Access('anyone')
  @Query(() => RateLimit, {
    nullable: true,
    description: 'What is left of the budget that this operation is paid from; null through another gateway.',
  })
  rateLimit(@Ctx() { toll }: NodesContext): RateLimit | null {
    if (!toll) return null;
    const payer = toll.kind === 'account' ? RateLimitPayer.ACCOUNT : RateLimitPayer.ADDRESS;
    return { ...toll, payer };
  }
}
