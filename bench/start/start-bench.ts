import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Column, Row, Wishes } from '../bench';
import { startHameau } from '../hameau';
import { median, rangeOf, rounded } from '../median';
import { canLookIntoProcesses, memoryOf } from '../processes';
import { type Times, timesOf } from './times';

const columns: readonly Column[] = [
  { key: 'seconds', title: 'seconds', digits: 2 },
  { key: 'rssMb', title: 'RSS MB', digits: 0 },
  { key: 'pssMb', title: 'PSS MB', digits: 0 },
];

const restMs = { full: 10_000, quick: 2_000 };

/** From an empty folder to answers, and what it takes to sit there: performance.md's last section. */
export const start: Bench = { columns, run };

async function run(wishes: Wishes): Promise<Row[]> {
  const { closers, say, quick } = wishes;
  const making = mkdtemp(join(tmpdir(), 'hameau-bench-'));
  const folder = await closers.open(making, (made) =>
    rm(made, { recursive: true, force: true, maxRetries: 5 }),
  );
  await chmod(folder, 0o755); // As root, the server's own user has to get in.

  say('Starting in an empty folder');
  const first = await once(wishes, folder);
  const later: Times[] = [];
  let memory = null;
  for (let at = 1; at <= (quick ? 1 : 3); at += 1) {
    say(`Starting again (${at})`);
    const again = await once(wishes, folder, quick ? restMs.quick : restMs.full);
    later.push(again);
    memory = again.memory;
  }
  if (!canLookIntoProcesses) say('Memory is told on Linux only: it is read from /proc.');

  const laterSeconds = later.map(({ answerSeconds }) => rounded(answerSeconds, 3));
  return [
    row('hameau, database up', first.databaseSeconds),
    row('hameau, first answer', first.answerSeconds),
    row('hameau, first members', first.membersSeconds),
    { ...row('hameau, later start', median(laterSeconds)), secondsRange: rangeOf(laterSeconds) },
    row('hameau, later members', median(later.map(({ membersSeconds }) => membersSeconds))),
    {
      name: 'hameau, idle',
      rssMb: memory && rounded(memory.rssMb, 1),
      pssMb: memory && rounded(memory.pssMb, 1),
    },
  ];
}

const row = (name: string, seconds: number | null) => ({ name, seconds: seconds && rounded(seconds, 3) });

/** One start, a rest if it is to be weighed, and its end. */
async function once({ closers, env }: Wishes, folder: string, thenRestMs = 0) {
  const startedAt = performance.now();
  const hameau = await closers.open(startHameau(folder, env), ({ child }) => child.close());
  const times = await timesOf(hameau, folder, startedAt);
  await pause(thenRestMs);
  const memory = canLookIntoProcesses && thenRestMs > 0 ? memoryOf([hameau.child.pid]) : null;
  await hameau.child.close();
  return { ...times, memory };
}
