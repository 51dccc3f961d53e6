import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/root';
import type { Bench, Wishes } from '../bench';
import { canLookIntoProcesses } from '../processes';
import type { Contender } from './contender';
import { openHameau } from './hameau-contender';
import { openPlain } from './plain-contender';
import { type Measured, measure, type Plan } from './rounds';
import { columns, rowsOf } from './rows';

const plans: Readonly<Record<'full' | 'quick', Plan>> = {
  full: { rounds: 3, readers: 10_000, warmUp: 5, messages: 30, restMs: 3_000 },
  quick: { rounds: 1, readers: 1_000, warmUp: 3, messages: 20, restMs: 1_000 },
};
const alone = { readers: 1, warmUp: 50, messages: 300 };

/** One hot thread and all who read it live: performance.md's third job. */
export const fanout: Bench = { columns, run };

async function run(wishes: Wishes) {
  const { closers, env, say, quick } = wishes;
  const plan = quick ? plans.quick : plans.full;
  const folder = join(root, '.hameau', 'bench', 'fanout');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755); // As root, the database's own user has to get in.
  if (!canLookIntoProcesses) say('CPU time and memory are told on Linux only: they are read from /proc.');

  const hameau = (name: string, groups: number) => () => openHameau(name, groups, folder, env);
  const lined: readonly (readonly [open: () => Promise<Contender>, plan: Plan])[] = [
    [() => openPlain(env), plan],
    [hameau('hameau', 1), plan],
    [hameau('hameau, 200 groups', 200), plan],
    [hameau('hameau, 1,000 groups', 1_000), plan],
    [hameau('hameau, 1 subscriber', 1), { ...plan, ...alone }],
  ];

  const all = new Map<string, Measured[]>();
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const [open, own] of lined) {
      const contender = await closers.open(open(), (opened) => opened.close());
      const measured = await measure({ contender, closers, env }, own);
      await contender.close();
      all.set(contender.name, [...(all.get(contender.name) ?? []), measured]);
      say(
        `Round ${round} of ${plan.rounds}: ${contender.name}: ${measured.deliveriesPerSecond.toFixed(0)} deliveries/s, p99 ${measured.p99Ms.toFixed(0)} ms`,
      );
    }
  }
  return rowsOf(all);
}
