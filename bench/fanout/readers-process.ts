import { percentile } from '../median';
import { Reader } from './reader';

/** Readers in a process of their own, whose CPU counts for nobody. */

export interface Opening {
  readonly kind: 'open';
  readonly url: string;
  /** One reader each; they may be equal. */
  readonly queries: readonly string[];
  readonly variables: object;
}

export type ReadersMessage =
  | Opening
  | { readonly kind: 'begin'; readonly from: number; readonly count: number }
  | { readonly kind: 'end' };

/** What the readers of one process were told, all of it. */
export interface Told {
  readonly deliveries: number;
  /** By performance.timeOrigin: when the last of them was told the last message. */
  readonly lastAt: number;
  readonly latenciesMs: readonly number[];
}

const openedAtOnce = 200;
/** For percentiles no more than these are kept, evenly over all. */
const mostLatencies = 20_000;

let readers: Reader[] = [];
let expected: { from: number; count: number } | undefined;
let seen = new Uint32Array(0);
let latencies: number[] = [];
let deliveries = 0;
let finished: ((told: Told) => void) | undefined;
let failed: string | undefined;

const now = () => performance.timeOrigin + performance.now();

function tell(reader: number, seq: number, sentAt: number): void {
  if (!expected) return;
  const before = seen[reader] ?? 0;
  if (seq !== expected.from + before) {
    failed ??= `A reader was told ${seq} where ${expected.from + before} comes.`;
  }
  seen[reader] = before + 1;
  latencies.push(now() - sentAt);
  deliveries += 1;
  if (deliveries === readers.length * expected.count) finish();
}

function finish(): void {
  const step = Math.max(1, Math.ceil(latencies.length / mostLatencies));
  const kept = latencies.filter((_latency, at) => at % step === 0);
  finished?.({ deliveries, lastAt: now(), latenciesMs: kept });
}

async function open({ url, queries, variables }: Opening): Promise<void> {
  readers = [];
  for (let at = 0; at < queries.length; at += openedAtOnce) {
    const batch = queries.slice(at, at + openedAtOnce).map(
      (query, index) =>
        new Promise<Reader>((resolve, reject) => {
          const reader: Reader = new Reader(new URL(`${url}/graphql`), query, variables, {
            seen: ({ seq, sentAt }) => tell(at + index, seq, sentAt),
            ready: () => resolve(reader),
            failed: (why) => {
              failed ??= why;
              reject(new Error(why));
            },
          });
        }),
    );
    readers.push(...(await Promise.all(batch)));
  }
}

async function answerTo(message: ReadersMessage): Promise<object> {
  if (message.kind === 'open') {
    await open(message);
    return { opened: readers.length };
  }
  if (message.kind === 'end') {
    for (const reader of readers) reader.close();
    readers = [];
    expected = undefined;
    return {};
  }
  expected = message;
  seen = new Uint32Array(readers.length);
  [latencies, deliveries] = [[], 0];
  const told = await new Promise<Told>((resolve, reject) => {
    finished = resolve;
    const watch = setInterval(() => failed && reject(new Error(failed)), 100);
    watch.unref();
  });
  return told;
}

process.on('message', (message: ReadersMessage) => {
  answerTo(message).then(
    (answer) => process.send?.(answer),
    (error: Error) => process.send?.({ failed: error.message }),
  );
});
process.on('disconnect', () => process.exit());

export const percentilesOf = (latenciesMs: readonly number[]) => {
  const sorted = [...latenciesMs].sort((one, other) => one - other);
  return { p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) };
};
