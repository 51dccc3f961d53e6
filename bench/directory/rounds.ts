import type { Load, Window } from '../load/load';
import { canLookIntoProcesses, cpuMsOf } from '../processes';
import type { Subject } from './contender';
import type { Position } from './positions';

export interface Plan {
  readonly rounds: number;
  readonly windowMs: number;
  readonly warmUpMs: number;
  readonly connections: number;
}

export interface Lined {
  readonly subject: Subject;
  /** The processes of its server, the database apart. */
  readonly pid: number;
}

export interface Measured {
  readonly requestsPerSecond: number;
  /** Of the servers and the database together, for each request; null where that cannot be seen. */
  readonly cpuMs: number | null;
  readonly databaseMs: number | null;
  readonly kb: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
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
      const measured = await measureOnce(rounds, one, plan);
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

async function measureOnce(
  { load, databasePid }: Rounds,
  { subject, pid }: Lined,
  plan: Plan,
): Promise<Measured> {
  const cpu = () =>
    canLookIntoProcesses ? { server: cpuMsOf([pid]), database: cpuMsOf([databasePid]) } : null;
  const before = cpu();
  const window = await load.window(subject.name, plan.windowMs, plan.connections);
  const after = cpu();
  assertAnswered(subject, window);
  const each = (ms: number) => ms / window.requests;
  const databaseMs = before && after && each(after.database - before.database);
  return {
    requestsPerSecond: window.requests / window.seconds,
    cpuMs: before && after && each(after.server - before.server) + (databaseMs ?? 0),
    databaseMs,
    kb: window.bytes / window.requests / 1_024,
    p50Ms: window.p50Ms,
    p99Ms: window.p99Ms,
  };
}

function assertAnswered({ name }: Subject, { requests, failed }: Window): void {
  if (failed > 0) throw new Error(`${name} did not answer ${failed} of ${requests} requests.`);
}
