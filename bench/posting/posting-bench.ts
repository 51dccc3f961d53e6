import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPostgres } from '../../scripts/postgres/open';
import { root } from '../../scripts/root';
import type { Bench, Wishes } from '../bench';
import { openLoad } from '../load/load';
import { databasePidOf } from '../load/measured';
import { type Lined, measure } from '../load/rounds';
import { columns, rowsOf } from '../load/rows';
import { canLookIntoProcesses } from '../processes';
import type { Contender } from './contender';
import { openHameau } from './hameau-contender';
import { openPlain } from './plain-contender';

const plans = {
  full: { rounds: 5, windowMs: 5_000, warmUpMs: 4_000, connections: 32 },
  quick: { rounds: 1, windowMs: 2_000, warmUpMs: 1_000, connections: 32 },
};

/** How many threads are posted into, and what the rows of it are called. */
const spreads = [
  { threads: 1, suffix: '' },
  { threads: 500, suffix: ', 500 threads' },
];

/** Messages posted and acknowledged: performance.md, section 3. */
export const posting: Bench = { columns, run };

async function run({ closers, env, say, quick }: Wishes) {
  const plan = quick ? plans.quick : plans.full;
  const folder = join(root, '.hameau', 'bench', 'posting');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // As root, the database's own user has to get in.
  if (!canLookIntoProcesses) say('CPU time is told on Linux only: it is read from /proc.');
  const postgres = await closers.open(openPostgres({ folder, onProgress: say }), (opened) => opened.close());
  const contenders: Contender[] = [];
  for (const opening of [openPlain(postgres.url, env), openHameau(folder, env)])
    contenders.push(await closers.open(opening, (opened) => opened.close()));
  const load = await closers.open(Promise.resolve(openLoad(env)), (opened) => opened.close());

  const lined: Lined[] = [];
  for (const { threads, suffix } of spreads)
    for (const contender of contenders) {
      const made = await contender.threads(threads);
      const name = contender.name + suffix;
      lined.push({ name, pids: [contender.pid], target: () => contender.target(made) });
    }
  const all = await measure({ load, lined, databasePid: databasePidOf(postgres), say }, plan);
  return rowsOf(all, (name) => name.replace(/^hameau/, 'limit'));
}
