import { notFound, Refusal } from '../../../kit/errors';
import type { Hint } from '../../../kit/hint';
import type { Log } from '../../../kit/log';
import { Pause } from '../../../kit/pause';
import type { Context } from '../context';
import { threadIds } from '../ids';
import type { EventRow } from './event.row';
import type { LiveCommunityFeedArgs, LiveThreadEventsArgs } from './event-args.type';

/*
 * Subscriptions as messaging serves them itself, to any federation gateway. Hameau's own gateway does not ask for them: its hub
 * runs their query twins, once for many readers.
 */

/** How many events are read at a time. */
export const pageSize = 100;
/** A lost hint costs so much. */
const lookEveryMs = 500;

/** The events of one thread after a cursor, or from now on. */
export const liveThread = (
  { events, threads, cursors, hint, log }: Context,
  { threadId, after }: LiveThreadEventsArgs,
): Promise<AsyncIterableIterator<EventRow>> =>
  listening(hint, async (woken) => {
    threadIds.uuid(threadId, 'threadId');
    cursors.read(after, threadId);
    const thread = await threads.byId.load(threadId);
    if (!thread) throw notFound({ en: 'thread', fr: 'fil' }, threadId, 'threadId');
    const now = {
      log: threadId,
      epoch: thread.epoch,
      at: [thread.head, thread.movedAt.getTime()],
      people: [],
    };
    const read = (from: string) => events.ofThread({ threadId, after: from, first: pageSize });
    return endless({ woken, log, start: after ?? cursors.close(now), read });
  });

/** The events of a part of the network after a cursor, or from now on. */
export const liveFeed = (
  { events, hint, log }: Context,
  { after, ...of }: LiveCommunityFeedArgs,
): Promise<AsyncIterableIterator<EventRow>> =>
  listening(hint, async (woken) => {
    const start = after ?? (await events.endOfFeed());
    await events.inScope({ ...of, after: start, first: 1 });
    const read = (from: string) => events.inScope({ ...of, after: from, first: pageSize });
    return endless({ woken, log, start, read });
  });

/** Listens before it looks where to start, so that nothing falls between the two; no longer, if there is nothing to start. */
export async function listening<Stream>(
  hint: Hint,
  open: (woken: Wakes) => Promise<Stream>,
): Promise<Stream> {
  const woken = wakesOf(hint);
  try {
    return await open(woken);
  } catch (error) {
    woken.end();
    throw error;
  }
}

interface Wakes {
  /** Resolves at the next hint, or when it is time to look anyway; at once if a hint came meanwhile. */
  next(): Promise<void>;
  end(): void;
}

function wakesOf(hint: Hint): Wakes {
  const pause = new Pause();
  const stop = hint.on('messaging', () => pause.wake());
  return {
    next: () => pause.for(lookEveryMs),
    end: () => {
      stop();
      pause.wake();
    },
  };
}

interface Reading<Event> {
  readonly woken: Wakes;
  readonly log: Log;
  readonly start: string;
  readonly read: (after: string) => Promise<Event[]>;
}

/**
 * Reads page after page, for ever, from where it came to if the database was away for a while; a refusal ends it. Its `return` ends a
 * wait at once, which that of an async generator would not.
 */
export function endless<Event extends { readonly cursor: string }>({
  woken,
  log,
  start,
  read,
}: Reading<Event>): AsyncIterableIterator<Event> {
  let after = start;
  let page: Event[] = [];
  let isEnded = false;
  let isFailing = false;
  const over = { value: undefined, done: true } as const;

  async function pageOrNone(): Promise<Event[]> {
    try {
      const found = await read(after);
      isFailing = false;
      return found;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (!isFailing) log.warn({ err: error }, 'live events are late: the log cannot be read');
      isFailing = true;
      return [];
    }
  }

  return {
    async next() {
      while (!isEnded) {
        const event = page.shift();
        if (event) {
          after = event.cursor;
          return { value: event, done: false };
        }
        page = await pageOrNone();
        if (page.length === 0) await woken.next();
      }
      return over;
    },
    async return() {
      isEnded = true;
      woken.end();
      return over;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
