import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../../kit/clock';
import { Refusal, rateLimited } from '../../../kit/errors';
import type { Log } from '../../../kit/log';
import { inRounds } from '../../../kit/rounds';
import type { Link } from '../../../kit/service';
import { type KeyMay, openKeyState } from './key-state';

/** How long uses may wait to be told. */
const tellEveryMs = 2_000;
/** So long what was no key is taken for none unasked, and an origin for known or not. */
const answersLiveMs = 2_000;

export interface EmbedKeys {
  /** Counts one request with this key, and answers what it may do. Throws UNAUTHENTICATED or UNAVAILABLE. */
  use(key: string, id: string): Promise<KeyUse>;
  /** Is any key for pages of this origin? Asked before a browser shows one. */
  isOrigin(origin: string): Promise<boolean>;
  close(): Promise<void>;
}

interface KeyUse {
  readonly may: KeyMay;
  /** Why this request is one too many; null while the day's quota is not used up. */
  readonly tooMany: Refusal | null;
}

interface KeysParts {
  readonly identity: Link | undefined;
  readonly log: Log;
  readonly clock: Clock;
}

type State = ReturnType<typeof openKeyState>;

/** The keys that are in use here: what they may do is asked anew while they are used, what they were used for told in batches. */
export function openEmbedKeys({ identity, log, clock }: KeysParts): EmbedKeys {
  const states = new Map<string, State>();
  const unknown = new LRUCache<string, true>({ max: 10_000, ttl: answersLiveMs });
  const origins = new LRUCache<string, boolean>({ max: 1_000, ttl: answersLiveMs });

  const tell = (all: readonly State[]) => Promise.all(all.map((state) => state.tell()));

  /** Keys that nobody uses any more are not kept. */
  function tidy(): void {
    for (const [hash, state] of states) if (state.isIdle()) states.delete(hash);
  }

  const rounds = inRounds({
    ...{ pauseMs: tellEveryMs, log, sorry: 'what keys were used for could not be told' },
    round: async () => {
      tidy();
      await tell([...states.values()]);
      return false;
    },
  });

  function stateOf(hash: string, id: string): State {
    const known = states.get(hash);
    if (known) return known;
    const state = openKeyState({ identity, id, hash, clock });
    states.set(hash, state);
    return state;
  }

  return {
    async use(key, id) {
      const hash = createHash('sha256').update(key).digest('hex');
      if (unknown.has(hash)) throw noSuchKey();
      const state = stateOf(hash, id);
      const may = await state.current();
      if (may === null) {
        unknown.set(hash, true);
        states.delete(hash);
        throw noSuchKey();
      }
      return { may, tooMany: state.count() ? null : usedUp(may.dailyQuota, clock()) };
    },
    async isOrigin(origin) {
      const known = origins.get(origin);
      if (known !== undefined) return known;
      const answer = await identity?.call('partnerKeyOrigin', { origin });
      const isKnown = (answer as { isKnown?: unknown } | undefined)?.isKnown === true;
      origins.set(origin, isKnown);
      return isKnown;
    },
    async close() {
      await rounds.close();
      await tell([...states.values()]).catch((error) =>
        log.warn({ err: error }, 'the last uses of keys could not be told'),
      );
    },
  };
}

const noSuchKey = () =>
  new Refusal('UNAUTHENTICATED', {
    en: 'This key does not serve: there is none like it, or it has ended.',
    fr: 'Cette clé ne sert pas : il n’y en a pas de telle, ou elle est terminée.',
  });

const dayMs = 86_400_000;

function usedUp(quota: number, now: Date): Refusal {
  const seconds = Math.ceil((dayMs - (now.getTime() % dayMs)) / 1_000);
  return rateLimited(
    {
      en: `This key may make ${quota} requests a day, and has. The next day of UTC begins in ${seconds} seconds.`,
      fr: `Cette clé permet ${quota} requêtes par jour, qui ont été faites. Le jour suivant (UTC) commence dans ${seconds} secondes.`,
    },
    seconds,
  );
}
