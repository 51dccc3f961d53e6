import { type GraphError, isPassing } from './event';
import { pause, waitFor } from './wait';

/** A change that is to be made once: its clientId is its own for ever, so it may be sent any number of times. */
export interface Outgoing {
  readonly clientId: string;
  /** A mutation of one field that takes `$input` with a `clientId`. */
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What became of it: the field's payload, or why it was refused. */
export type Outcome =
  | { readonly isSent: true; readonly payload: Readonly<Record<string, unknown>> }
  | { readonly isSent: false; readonly errors: readonly GraphError[] };

/** Where what is not acknowledged yet survives a reload. Without one it is kept in memory. */
export interface OutboxStore {
  load(): Promise<readonly Outgoing[]> | readonly Outgoing[];
  save(waiting: readonly Outgoing[]): Promise<void> | void;
}

interface OutboxOptions {
  /** The endpoint: `http://…/graphql`. */
  readonly url: string;
  readonly token?: (() => Promise<string | null> | string | null) | undefined;
  readonly store?: OutboxStore | undefined;
  readonly onOutcome?: ((outgoing: Outgoing, outcome: Outcome) => void) | undefined;
}

export interface Outbox {
  /** What is not acknowledged or refused yet, in the order it was given. */
  readonly waiting: readonly Outgoing[];
  /** Sends it after all before it, as often as it takes, and resolves with what became of it. */
  send(mutation: string, input: Readonly<Record<string, unknown>>): Promise<Outcome>;
  /** Sends nothing more; what is waiting stays in the store. */
  close(): void;
}

const answerWithinMs = 10_000;

/** Opens an outbox and goes on with what its store holds. */
export async function openOutbox({ url, token, store, onOutcome }: OutboxOptions): Promise<Outbox> {
  const waiting: Outgoing[] = [...((await store?.load()) ?? [])];
  const resolvers = new Map<string, (outcome: Outcome) => void>();
  const ending = new AbortController();
  let isRunning = false;

  /** Null if nobody knows what became of it: it may have been done, and is asked again with the same clientId. */
  async function attempt({ mutation, input, clientId }: Outgoing): Promise<Outcome | null> {
    const given = await token?.();
    const response = await fetch(url.replace(/^ws/, 'http'), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(given ? { authorization: `Bearer ${given}` } : {}),
      },
      body: JSON.stringify({ query: mutation, variables: { input: { ...input, clientId } } }),
      signal: AbortSignal.any([ending.signal, AbortSignal.timeout(answerWithinMs)]),
    });
    const { data, errors } = (await response.json()) as {
      data?: Record<string, Record<string, unknown> | null> | null;
      errors?: readonly GraphError[];
    };
    const [payload] = Object.values(data ?? {});
    const own = (payload?.['errors'] ?? []) as readonly (GraphError & { code?: string })[];
    if (payload && own.length === 0) return { isSent: true, payload };
    const found = errors ?? own.map((error) => ({ ...error, extensions: { code: error.code } }));
    return isPassing(found) ? null : { isSent: false, errors: found };
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    let failures = 0;
    for (let [next] = waiting; next && !ending.signal.aborted; [next] = waiting) {
      const outcome = await attempt(next).catch(() => null);
      if (outcome) {
        failures = 0;
        waiting.shift();
        await store?.save(waiting);
        resolvers.get(next.clientId)?.(outcome);
        resolvers.delete(next.clientId);
        onOutcome?.(next, outcome);
      } else {
        await pause(waitFor(failures), ending.signal);
        failures += 1;
      }
    }
    isRunning = false;
  }

  void run();
  return {
    waiting,
    async send(mutation, input) {
      const outgoing = { clientId: crypto.randomUUID(), mutation, input };
      const outcome = new Promise<Outcome>((resolve) => resolvers.set(outgoing.clientId, resolve));
      waiting.push(outgoing);
      await store?.save(waiting);
      void run();
      return outcome;
    },
    close: () => ending.abort(),
  };
}
