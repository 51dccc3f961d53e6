import type { Clock } from '../../kit/clock';
import { Refusal } from '../../kit/errors';
import type { Asking } from '../../kit/viewer';
import { networkOf } from '../limits/planning-budget';
import type { Budgets, Payer, Standing } from './budgets';

/** Members pay from their account's budget, wherever they are; visitors from that of their address. */
type Kind = 'account' | 'address';

/** What an operation cost, of whose budget, and what is left of it. */
export interface Toll extends Standing {
  readonly kind: Kind;
  readonly cost: number;
  readonly resetAt: Date;
}

export interface Tolls {
  /** Takes what an operation costs, of whoever asks it. The toll says whether there was enough. */
  take(asking: Asking, address: string, cost: number): Promise<Toll>;
  /** What was taken for this operation; null where it was asked by another gateway than this one. */
  of(asking: Asking): Toll | null;
}

interface TollsParts {
  readonly budgets: Budgets;
  readonly clock: Clock;
  readonly perAccount: number;
  readonly perAddress: number;
}

export function openTolls({ budgets, clock, perAccount, perAddress }: TollsParts): Tolls {
  const taken = new WeakMap<Asking, Toll>();

  function payerOf({ viewer }: Asking, address: string): Payer & { readonly kind: Kind } {
    if (viewer) return { kind: 'account', name: `account ${viewer.accountId}`, limit: perAccount };
    return { kind: 'address', name: `address ${networkOf(address)}`, limit: perAddress };
  }

  return {
    async take(asking, address, cost) {
      const payer = payerOf(asking, address);
      const standing = await budgets.spend(payer, cost);
      const resetAt = new Date(clock().getTime() + standing.resetMs);
      const toll = { ...standing, kind: payer.kind, cost, resetAt };
      taken.set(asking, toll);
      return toll;
    },
    of: (asking) => taken.get(asking) ?? null,
  };
}

export const secondsLeft = ({ resetMs }: Standing): number => Math.max(1, Math.ceil(resetMs / 1_000));

/** Throws RATE_LIMITED, with how long to wait, if there was not enough left. */
export function assertPaid(toll: Toll): void {
  if (!toll.isOver) return;
  const seconds = secondsLeft(toll);
  const { limit, remaining, cost, kind } = toll;
  const [whose, dont] =
    kind === 'account' ? ['your account', 'votre compte'] : ['your address', 'votre adresse'];
  const words = {
    en: `This costs ${cost} points, and ${whose} has ${remaining} of its ${limit} left. Try again in ${seconds} s.`,
    fr: `Cela coûte ${cost} points, et il en reste ${remaining} sur ${limit} à ${dont}. Réessayez dans ${seconds} s.`,
  };
  const more = { limit: 'budget', most: limit, remaining, cost, retryAfter: seconds };
  throw new Refusal('RATE_LIMITED', words, undefined, more);
}

/** As draft-ietf-httpapi-ratelimit-headers has them: what there is in a window, what is left of it, and for how long. */
export const headersOf = (toll: Toll): Readonly<Record<string, string>> => ({
  'ratelimit-policy': `"${toll.kind}";q=${toll.limit};w=${toll.seconds}`,
  ratelimit: `"${toll.kind}";r=${toll.remaining};t=${secondsLeft(toll)}`,
});
