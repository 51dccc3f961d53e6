import type { Load, Target } from './load';
import { type Measured, measureWindow, type WindowPlan } from './measured';

export interface Plan extends WindowPlan {
  readonly rounds: number;
  readonly warmUpMs: number;
}

/** One whose turn comes in each round. */
export interface Lined {
  readonly name: string;
  /** The processes of its server, the database apart. */
  readonly pids: readonly number[];
  /** Asked for before each window: what proves who asks may not last. */
  target(): Target | Promise<Target>;
}

interface Rounds {
  readonly load: Load;
  readonly lined: readonly Lined[];
  readonly databasePid: number;
  say(sentence: string): void;
}

/** Each in turn, round after round, so that whatever else the machine does falls on all of them. By name, a round an entry. */
export async function measure(rounds: Rounds, plan: Plan): Promise<ReadonlyMap<string, Measured[]>> {
  const { load, lined, say } = rounds;
  const all = new Map<string, Measured[]>(lined.map(({ name }) => [name, []]));
  for (const { name, target } of lined) {
    say(`Warming up: ${name}`);
    await load.aim(name, await target());
    await load.window(name, plan.warmUpMs, plan.connections);
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const { name, pids, target } of lined) {
      await load.aim(name, await target());
      const measured = await measureWindow(rounds, { name, pids }, plan);
      all.get(name)?.push(measured);
      const cpu = measured.cpuMs === null ? '' : `, ${measured.cpuMs.toFixed(2)} ms CPU`;
      say(`Round ${round} of ${plan.rounds}: ${name}: ${measured.requestsPerSecond.toFixed(0)}/s${cpu}`);
    }
  }
  return all;
}
