import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Postgres } from '../../scripts/postgres/open';
import { canLookIntoProcesses, cpuMsOf } from '../processes';
import type { Load, Window } from './load';

export interface WindowPlan {
  /** So long it is asked before it is measured: what was idle for others' turns is slow again for some seconds. */
  readonly settleMs?: number;
  readonly windowMs: number;
  readonly connections: number;
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

/** The first process of a server, which all others come from. */
export const databasePidOf = ({ dataFolder }: Postgres): number =>
  Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);

interface Servers {
  readonly load: Load;
  readonly databasePid: number;
}

/** One window of a target that the load was aimed at: what it took, and of whom. Throws if anything was not answered. */
export async function measureWindow(
  { load, databasePid }: Servers,
  { name, pids }: { readonly name: string; readonly pids: readonly number[] },
  plan: WindowPlan,
): Promise<Measured> {
  if (plan.settleMs) await load.window(name, plan.settleMs, plan.connections);
  const cpu = () =>
    canLookIntoProcesses ? { server: cpuMsOf(pids), database: cpuMsOf([databasePid]) } : null;
  const before = cpu();
  const window = await load.window(name, plan.windowMs, plan.connections);
  const after = cpu();
  assertAnswered(name, window);
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

function assertAnswered(name: string, { requests, failed }: Window): void {
  if (failed > 0) throw new Error(`${name} did not answer ${failed} of ${requests} requests.`);
}
