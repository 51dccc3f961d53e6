import { join } from 'node:path';
import { withClient } from '../../scripts/postgres/connect';
import { openPostgres } from '../../scripts/postgres/open';
import { root } from '../../scripts/root';
import type { Bench, Wishes } from '../bench';
import { openLoad, type Target } from '../load/load';
import { databasePidOf } from '../load/measured';
import { type Lined, measure, type Plan } from '../load/rounds';
import { columns, rowsOf } from '../load/rows';
import { canLookIntoProcesses } from '../processes';
import type { Contender, Subject } from './contender';
import { contenders, others } from './contender-list';
import { databaseUrl, prepareDataset } from './dataset';
import { assertEqual } from './equality';
import { reasonToLeaveOthersOut } from './others-installed';
import { type Position, positionsIn } from './positions';
import { full, quick } from './sizes';

const plans: Readonly<Record<'full' | 'quick', Plan>> = {
  full: { rounds: 5, settleMs: 3_000, windowMs: 4_000, warmUpMs: 6_000, connections: 32 },
  quick: { rounds: 3, windowMs: 1_500, warmUpMs: 2_000, connections: 32 },
};

/** A page of a region's members: performance.md's first job. */
export const directory: Bench = { columns, run };

async function run(wishes: Wishes) {
  const { closers, env, say } = wishes;
  const reason = await reasonToLeaveOthersOut(say);
  const all = reason === null ? [...contenders, ...others] : contenders;
  const tellWhoIsMissing = () => reason && say(`LEFT OUT: mercurius, PostGraphile, Hive Gateway: ${reason}`);
  tellWhoIsMissing();
  const size = wishes.quick ? quick : full;
  const folder = join(root, '.hameau', 'bench', String(size.members));
  const postgres = await closers.open(openPostgres({ folder, onProgress: say }), (opened) => opened.close());
  await prepareDataset({ serverUrl: postgres.url, folder, env, closers, say }, size);
  if (!canLookIntoProcesses) say('CPU time is told on Linux only: it is read from /proc.');

  const url = databaseUrl(postgres.url);
  const positions = await withClient(url, positionsIn);
  const opened: Contender[] = [];
  for (const open of all) {
    const opening = open({ databaseUrl: url, folder, env, opened });
    opened.push(await closers.open(opening, (contender) => contender.close()));
  }
  await assertEqual(
    opened.flatMap(({ subjects }) => subjects),
    positions,
  );
  const lined: Lined[] = opened.flatMap(({ pids, subjects }) =>
    subjects.map((subject) => ({ name: subject.name, pids, target: () => targetOf(subject, positions) })),
  );
  const load = await closers.open(Promise.resolve(openLoad(env)), (opened) => opened.close());
  const plan = wishes.quick ? plans.quick : plans.full;
  const measured = await measure({ load, lined, databasePid: databasePidOf(postgres), say }, plan);
  // Once more, right above the table: by now the first time is far away.
  tellWhoIsMissing();
  return rowsOf(measured);
}

const targetOf = async (subject: Subject, positions: readonly Position[]): Promise<Target> => ({
  ...{ url: subject.url, method: subject.method, headers: await subject.headers() },
  requests: positions.map((position) => subject.request(position)),
});
