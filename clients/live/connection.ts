import { type Client, createClient } from 'graphql-ws';
import { type GraphError, isPassing, Refused } from './event';

/** A socket whose other end does not answer a ping within this time is given up. */
const answerWithinMs = 5_000;
const acknowledgeWithinMs = 5_000;

/** `waiting`: there is no connection, and the next try is soon. */
export type ConnectionState = 'idle' | 'connecting' | 'open' | 'waiting' | 'closed';

export interface ConnectionOptions {
  /** The endpoint: `http://…/graphql`, or `ws://…`. */
  readonly url: string;
  /** An access token that is still good, asked for at each connection and each message sent; null for a visitor. */
  readonly token?: () => Promise<string | null> | string | null;
  /** Where there is no global WebSocket. */
  readonly webSocket?: unknown;
  /** How often to ask whether the other end is there, in milliseconds. */
  readonly pingEveryMs?: number;
  readonly onState?: (state: ConnectionState) => void;
}

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly GraphError[] | undefined;
}

export interface Connection {
  readonly state: ConnectionState;
  /** The answers to an operation: one to a query, any number to a subscription. Throws Refused, or whatever ended the socket. */
  answers(operation: Operation, signal: AbortSignal): AsyncIterable<Answer>;
  /** Whoever lost its socket is going to come back. */
  isWaiting(): void;
  close(): Promise<void>;
}

/** One socket for all subscriptions, opened when the first one needs it. It does not come back by itself: a subscription does, from its own cursor. */
export function openConnection(options: ConnectionOptions): Connection {
  const { url, token, webSocket, pingEveryMs = 10_000, onState } = options;
  let state: ConnectionState = 'idle';
  let unanswered: ReturnType<typeof setTimeout> | undefined;

  function become(next: ConnectionState): void {
    if (state === next || state === 'closed') return;
    state = next;
    onState?.(next);
  }

  const client: Client = createClient({
    url: url.replace(/^http/, 'ws'),
    ...(webSocket ? { webSocketImpl: webSocket } : {}),
    connectionParams: async () => {
      const given = await token?.();
      return given ? { authorization: `Bearer ${given}` } : {};
    },
    retryAttempts: 0,
    connectionAckWaitTimeout: acknowledgeWithinMs,
    keepAlive: pingEveryMs,
    on: {
      connecting: () => become('connecting'),
      connected: () => become('open'),
      closed: () => {
        clearTimeout(unanswered);
        become('idle');
      },
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), answerWithinMs);
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
    },
  });

  return {
    get state() {
      return state;
    },
    async *answers({ query, variables }, signal) {
      const answers = client.iterate({ query, variables });
      const stop = () => void answers.return?.(undefined);
      signal.addEventListener('abort', stop, { once: true });
      try {
        for await (const answer of answers) yield answer as Answer;
      } catch (reason) {
        if (Array.isArray(reason) && !isPassing(reason)) throw new Refused(reason);
        throw reason;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    isWaiting: () => become('waiting'),
    async close() {
      await client.dispose();
      clearTimeout(unanswered);
      become('closed');
    },
  };
}
