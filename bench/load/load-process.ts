import { randomUUID } from 'node:crypto';
import { Client } from 'undici';
import { percentile } from '../median';
import { anotherWord, type LoadMessage, type LoadRequest, type Target, type Window } from './load';

interface Answered {
  readonly isWhole: boolean;
  readonly bytes: number;
}

/** The cheapest way undici has: nothing is decoded, the answer's bytes are counted and dropped. */
function ask(client: Client, { method, headers }: Target, { path, body }: LoadRequest): Promise<Answered> {
  return new Promise((resolve) => {
    let status = 0;
    let bytes = 0;
    client.dispatch(
      {
        path,
        method,
        headers: { ...headers },
        body: body?.replaceAll(anotherWord, () => randomUUID()) ?? null,
      },
      {
        onConnect: () => {},
        onHeaders: (code) => {
          status = code;
          return true;
        },
        onData: (chunk) => {
          bytes += chunk.length;
          return true;
        },
        onComplete: () => resolve({ isWhole: status === 200, bytes }),
        onError: () => resolve({ isWhole: false, bytes }),
      },
    );
  });
}

async function run(target: Target, ms: number, connections: number): Promise<Window> {
  const clients = Array.from({ length: connections }, () => new Client(target.url, { pipelining: 1 }));
  const tookMs: number[] = [];
  let [failed, bytes] = [0, 0];
  const startedAt = performance.now();

  async function keepAsking(client: Client): Promise<void> {
    while (performance.now() - startedAt < ms) {
      const request = target.requests[Math.floor(Math.random() * target.requests.length)] ?? { path: '/' };
      const askedAt = performance.now();
      const answered = await ask(client, target, request);
      tookMs.push(performance.now() - askedAt);
      bytes += answered.bytes;
      if (!answered.isWhole) failed += 1;
    }
  }

  await Promise.all(clients.map(keepAsking));
  const seconds = (performance.now() - startedAt) / 1_000;
  await Promise.all(clients.map((client) => client.destroy()));
  tookMs.sort((one, other) => one - other);
  const [p50Ms, p99Ms] = [percentile(tookMs, 0.5), percentile(tookMs, 0.99)];
  return { requests: tookMs.length, failed, seconds, bytes, p50Ms, p99Ms };
}

const targets = new Map<string, Target>();

async function answerTo(message: LoadMessage): Promise<object> {
  if (message.kind === 'target') {
    targets.set(message.name, message.target);
    return {};
  }
  const target = targets.get(message.name);
  if (!target) throw new Error(`Nothing is known of ${message.name}.`);
  return run(target, message.ms, message.connections);
}

process.on(
  'message',
  (message: LoadMessage) => void answerTo(message).then((answer) => process.send?.(answer)),
);
process.on('disconnect', () => process.exit(0));
