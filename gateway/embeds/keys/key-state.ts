import { z } from 'zod';
import type { Clock } from '../../../kit/clock';
import { unavailable } from '../../../kit/errors';
import type { Link } from '../../../kit/service';

/** With the time that a question takes, a key that has ended is refused within five seconds. */
const livesMs = 3_500;
const idleMs = 60_000;
const deadlineMs = 1_200;

const shape = z
  .object({
    partner: z.object({
      slug: z.string(),
      name: z.string(),
      website: z.url({ protocol: /^https?$/ }),
    }),
    scopes: z.array(z.string()),
    regionIds: z.array(z.string()).nullable(),
    // They become part of a header, so what is none is not taken from anyone.
    origins: z.array(z.string().regex(/^https?:\/\/[\w.:[\]-]+$/)),
    dailyQuota: z.number(),
    requests: z.number(),
  })
  .nullable();

/** What a key may do, for whom. */
export type KeyMay = NonNullable<z.infer<typeof shape>>;

interface StateParts {
  readonly identity: Link | undefined;
  readonly id: string;
  readonly hash: string;
  readonly clock: Clock;
}

const noUses = { requests: 0, refused: 0 };

/**
 * One key: what identity says of it, how much of the day's quota is used, and the uses it was not yet told. Both travel in one question at a
 * time, so that what is known and what is counted here add up exactly.
 */
export function openKeyState({ identity, id, hash, clock }: StateParts) {
  let may: KeyMay | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let day = '';
  let [uses, onTheWay] = [noUses, noUses];
  let asking: Promise<void> | undefined;
  let usedAt = performance.now();

  const today = () => clock().toISOString().slice(0, 10);
  const isFresh = () => performance.now() - askedAt < livesMs && day === today();

  async function ask(): Promise<void> {
    const [at, now] = [performance.now(), today()];
    const told = { day: day || now, ...uses };
    [uses, onTheWay] = [noUses, uses];
    try {
      const answer = await identity?.call('partnerKey', { id, hash, day: now, uses: told }, deadlineMs);
      const found = shape.safeParse(answer);
      if (!found.success) throw found.error;
      [may, askedAt, day] = [found.data, at, now];
    } catch (error) {
      // Perhaps counted, perhaps not: counted twice is safer for the quota than not at all.
      uses = { requests: uses.requests + onTheWay.requests, refused: uses.refused + onTheWay.refused };
      throw unavailable(error);
    } finally {
      onTheWay = noUses;
    }
  }

  /** One question at a time; whoever comes meanwhile waits for its answer. */
  function askOnce(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  return {
    /** What it may do now; null if there is no such key that lives. Throws UNAVAILABLE if identity does not say. */
    async current(): Promise<KeyMay | null> {
      usedAt = performance.now();
      if (!isFresh()) await askOnce();
      return may;
    },
    /** Counts a request; false, and counted as refused, once the day's quota is used up. */
    count(): boolean {
      if (!may) return false;
      const used = may.requests + onTheWay.requests + uses.requests;
      const isWithin = used < may.dailyQuota;
      uses = isWithin ? { ...uses, requests: uses.requests + 1 } : { ...uses, refused: uses.refused + 1 };
      return isWithin;
    },
    /** Tells identity what was counted, if anything was. */
    async tell(): Promise<void> {
      if (uses.requests + uses.refused > 0) await askOnce();
    },
    /** Nobody used it for a while, and nothing is left to tell. */
    isIdle: () => performance.now() - usedAt > idleMs && uses.requests + uses.refused === 0,
  };
}
