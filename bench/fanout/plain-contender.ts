import { join } from 'node:path';
import { childFrom } from '../child';
import type { Contender } from './contender';
import { frameBytes } from './operations';
import type { PlainMessage } from './plain-process';

/** The row called limit. */
export async function openPlain(env: NodeJS.ProcessEnv): Promise<Contender> {
  const child = childFrom(join(__dirname, 'plain-process.js'), [], env);
  const tell = <Answer>(message: PlainMessage) => child.ask<Answer>(message);
  const { port } = await tell<{ port: number }>({ kind: 'listen' });
  let next = 1;
  return {
    name: 'limit',
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    queries: (readers) => Array.from({ length: readers }, () => 'subscription { told }'),
    variables: {},
    frameBytes,
    nextSeq: () => next,
    async post(count) {
      const from = next;
      next += count;
      await tell({ kind: 'post', from, count, bytes: frameBytes });
      return from;
    },
    close: () => child.close(),
  };
}
