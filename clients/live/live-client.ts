import { type ConnectionOptions, type ConnectionState, openConnection } from './connection';
import type { GraphError, LiveEvent, Told } from './event';
import { follow } from './follow';
import { feedOrder, type Order, threadOrder } from './order';
import { type Outbox, type OutboxStore, type Outcome, type Outgoing, openOutbox } from './outbox';

export { Refused } from './event';
export type { ConnectionState, GraphError, LiveEvent, Outbox, OutboxStore, Outcome, Outgoing, Told };

export interface LiveOptions extends ConnectionOptions {
  /** Where changes that are not acknowledged yet survive a reload. */
  readonly store?: OutboxStore;
  /** What became of each change, those of a former life of the program among them. */
  readonly onOutcome?: (outgoing: Outgoing, outcome: Outcome) => void;
}

/** One subscription. */
export interface LiveSubscription {
  /** Resolves when it was ended; rejects with Refused, or with what `onEvent` threw. */
  readonly over: Promise<void>;
  end(): void;
}

export interface LiveClient {
  readonly state: ConnectionState;
  readonly outbox: Outbox;
  /** `query` subscribes to `threadEvents`; it selects `cursor`, `kind` and `seq`, and takes `$after`. */
  thread<Event extends LiveEvent>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    onEvent: (told: Told<Event>) => void,
  ): LiveSubscription;
  /** `query` subscribes to `communityFeed`; it selects `cursor`, `kind`, `seq` and `thread { id }`, and takes `$after`. */
  feed<Event extends LiveEvent>(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    onEvent: (told: Told<Event>) => void,
  ): LiveSubscription;
  close(): Promise<void>;
}

/** Hameau live: subscriptions that come back by themselves and miss nothing, and an outbox that sends each change once. */
export async function openLive(options: LiveOptions): Promise<LiveClient> {
  const { url, token, store, onOutcome } = options;
  const connection = openConnection(options);
  const outbox = await openOutbox({ url, token, store, onOutcome });
  const ends = new Set<AbortController>();

  function subscribe<Event extends LiveEvent>(
    order: Order,
    operation: { query: string; variables: Readonly<Record<string, unknown>> },
    onEvent: (told: Told<Event>) => void,
  ): LiveSubscription {
    const ending = new AbortController();
    ends.add(ending);
    const over = follow({ connection, operation, order, onEvent, signal: ending.signal }).finally(() =>
      ends.delete(ending),
    );
    // Whoever does not look at its end is not to be ended by it.
    over.catch(() => {});
    return { over, end: () => ending.abort() };
  }

  return {
    get state() {
      return connection.state;
    },
    outbox,
    thread: (query, variables, onEvent) => subscribe(threadOrder(), { query, variables }, onEvent),
    feed: (query, variables, onEvent) => subscribe(feedOrder(), { query, variables }, onEvent),
    async close() {
      for (const ending of ends) ending.abort();
      outbox.close();
      await connection.close();
    },
  };
}
