import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { FeedEvent, FeedPage } from './feed';
import type { Hint } from './hint';
import type { Log } from './log';
import { Pause } from './pause';
import type { Readiness } from './service';

const pageSize = 500;
const lookEveryMs = 250;
const heldUpMs = 10;
const longestPauseMs = 5_000;
const longestSettlingMs = 1_000;

export interface Following {
  readonly db: DataSource;
  readonly log: Log;
  /** The service whose feed it is; also the topic of its hints. */
  readonly service: string;
  readonly hint: Hint;
  /** Reads the feed of that service. */
  read(input: { after: string | null; first: number }): Promise<FeedPage>;
  /** Applies events in order. Applying them again must change nothing. */
  apply(within: EntityManager, events: readonly FeedEvent[]): Promise<void>;
  /** Called once a page with events is applied for good. */
  applied?(): void;
  /** At least so long from one look to the next, hints or not: what comes meanwhile is applied together. */
  readonly restMs?: number;
}

export interface Follower {
  /** Seconds since everything there was to read had been applied; null until that was so for the first time. */
  lagSeconds(): number | null;
  /** Resolves once all that is in the feed now is applied. */
  caughtUp(): Promise<void>;
  /** The same, or once that takes a second: for whoever asks of what was told a moment ago. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Follows another service's feed: after a hint at once, without one every 250 ms. The cursor moves in the transaction that
 * applies the events, under a lock on its row, so that two followers of one database never apply the same page twice.
 */
export function follow(following: Following): Follower {
  let isClosed = false;
  let cleanAt: number | null = null;
  let pauseMs = lookEveryMs;
  /** How far all is applied, as far as this process knows; undefined until it looked. */
  let cursor: string | null | undefined;
  const pause = new Pause();
  let waiting: (() => void)[] = [];

  const applyPage = () =>
    following.db.transaction(async (within) => {
      await within.query('insert into followed_feeds (service) values ($1) on conflict do nothing', [
        following.service,
      ]);
      const [at] = await within.query('select cursor from followed_feeds where service = $1 for update', [
        following.service,
      ]);
      const page = await following.read({ after: at.cursor, first: pageSize });
      if (page.events.length === 0) return page;
      await following.apply(within, page.events);
      await within.query('update followed_feeds set cursor = $2, applied_at = now() where service = $1', [
        following.service,
        page.cursor,
      ]);
      return page;
    });

  /** Mostly nothing is new, which takes no transaction to see. Another process may have read on since: then there is something, and it looks. */
  async function emptyPage(): Promise<FeedPage | null> {
    if (cursor === undefined) return null;
    const page = await following.read({ after: cursor, first: 1 });
    return page.events.length === 0 ? page : null;
  }

  async function appliedPage(): Promise<FeedPage> {
    const page = await applyPage();
    cursor = page.cursor;
    if (page.events.length > 0) following.applied?.();
    return page;
  }

  async function catchUp(): Promise<void> {
    const asked = waiting;
    waiting = [];
    try {
      const startedAt = Date.now();
      let page = (await emptyPage()) ?? (await appliedPage());
      while (!isClosed && page.hasMore) page = await appliedPage();
      if (page.isHeldUp) return waitFor(asked);
      cleanAt = startedAt;
      pauseMs = lookEveryMs;
      for (const done of asked) done();
    } catch (error) {
      waiting.push(...asked);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      if (!isClosed) following.log.warn({ err: error, feed: following.service }, 'following paused');
    }
  }

  /** What is held up comes as soon as the transactions that hold it end, which nobody tells. */
  function waitFor(asked: (() => void)[]): void {
    waiting.push(...asked);
    pauseMs = pauseMs < lookEveryMs ? pauseMs * 2 : heldUpMs;
  }

  async function loop(): Promise<void> {
    while (!isClosed) {
      await catchUp();
      if (!isClosed && following.restMs) await sleep(following.restMs);
      if (!isClosed && (waiting.length === 0 || pauseMs !== lookEveryMs)) await pause.for(pauseMs);
    }
  }

  const endHint = following.hint.on(following.service, () => pause.wake());
  const running = loop();
  const caughtUp = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      pause.wake();
    });
  return {
    lagSeconds: () => (cleanAt === null ? null : (Date.now() - cleanAt) / 1_000),
    caughtUp,
    settle: () => Promise.race([caughtUp(), sleep(longestSettlingMs, undefined, { ref: false })]),
    close: async () => {
      isClosed = true;
      endHint();
      pause.wake();
      await running;
    },
  };
}

/** What a service that follows others says of itself: not ready before it has caught up once, since it would show too little. */
export function readinessOf(followers: Readonly<Record<string, Pick<Follower, 'lagSeconds'>>>): Readiness {
  const lags = Object.entries(followers).map(
    ([service, follower]) => [service, follower.lagSeconds()] as const,
  );
  return { ready: lags.every(([, lag]) => lag !== null), lagSeconds: Object.fromEntries(lags) };
}
