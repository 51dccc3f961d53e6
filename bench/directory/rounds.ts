import type { Load } from '../load/load';
import { type Measured, measureWindow, type WindowPlan } from '../load/measured';
import type { Subject } from './contender';
import type { Position } from './positions';

export interface Plan extends WindowPlan {
  readonly rounds: number;
  readonly warmUpMs: number;
}

export interface Lined {
  readonly subject: Subject;
  /** The processes of its server, the database apart. */
  readonly pids: readonly number[];
}

export interface Rounds {
  readonly load: Load;
  readonly lined: readonly Lined[];
  readonly positions: readonly Position[];
  readonly databasePid: number;
  say(sentence: string): void;
}

/** Each in turn, round after round, so that whatever else the machine does falls on all of them. By name, a round an entry. */
export async function measure(rounds: Rounds, plan: Plan): Promise<ReadonlyMap<string, Measured[]>> {
  const { lined, say } = rounds;
  const all = new Map<string, Measured[]>(lined.map(({ subject }) => [subject.name, []]));
  for (const { subject } of lined) {
    say(`Warming up: ${subject.name}`);
    await aim(rounds, subject);
    await rounds.load.window(subject.name, plan.warmUpMs, plan.connections);
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const one of lined) {
      await aim(rounds, one.subject);
      const measured = await measureWindow(rounds, { name: one.subject.name, pids: one.pids }, plan);
      all.get(one.subject.name)?.push(measured);
      const cpu = measured.cpuMs === null ? '' : `, ${measured.cpuMs.toFixed(2)} ms CPU`;
      say(
        `Round ${round} of ${plan.rounds}: ${one.subject.name}: ${measured.requestsPerSecond.toFixed(0)}/s${cpu}`,
      );
    }
  }
  return all;
}

async function aim({ load, positions }: Rounds, subject: Subject): Promise<void> {
  const requests = positions.map((position) => subject.request(position));
  await load.aim(subject.name, {
    url: subject.url,
    method: subject.method,
    headers: await subject.headers(),
    requests,
  });
}
