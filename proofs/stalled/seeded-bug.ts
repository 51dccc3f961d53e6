import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Closers } from '../../bench/closers';
import { rssKbOf } from '../../bench/processes';
import { stalledReader } from './stalled-reader';

const readers = 10;
const lastsMs = 4_000;

/** How much memory a server takes, in megabytes, that keeps for each reader what it does not read. */
export async function growthOfQueueing(closers: Closers): Promise<number> {
  const child = fork(join(__dirname, 'queueing-server.js'), [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await closers.open(Promise.resolve(child), async (one) => void one.kill('SIGKILL'));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const before = rssKbOf(child.pid ?? 0);
  const asked = { url: `http://127.0.0.1:${port}`, query: '', variables: {}, stallsForMs: 60_000 };
  const stalling = Array.from({ length: readers }, () => stalledReader(asked));
  await pause(lastsMs);
  const after = rssKbOf(child.pid ?? 0);
  await Promise.all(stalling.map((one) => one.close()));
  child.kill('SIGKILL');
  return (after - before) / 1_024;
}
