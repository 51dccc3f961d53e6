import { readdirSync, readFileSync } from 'node:fs';

/** Only Linux tells what a process of another program has used. */
export const canLookIntoProcesses = process.platform === 'linux';

/** The clock of /proc/PID/stat: a hundred ticks a second on every Linux there is. */
const msPerTick = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly cpuMs: number;
}

/** `utime stime cutime cstime` are the 14th to 17th field; the 2nd is a name in brackets that may hold anything. */
export function processFrom(pid: number, stat: string): Process {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, text) => sum + Number(text), 0);
  return { pid, parent: Number(fields[1]), cpuMs: ticks * msPerTick };
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

function allProcesses(): Process[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.flatMap((pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    return stat ? [processFrom(pid, stat)] : [];
  });
}

/** These processes and all they started. */
export function familyOf(roots: readonly number[], all: readonly Process[] = allProcesses()): Process[] {
  const family = new Set(roots);
  for (let before = 0; before < family.size; ) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

/** CPU that these processes and all they started have used so far, those that ended included. */
export const cpuMsOf = (roots: readonly number[]): number =>
  familyOf(roots).reduce((sum, { cpuMs }) => sum + cpuMs, 0);

/** What one process has in memory, without those it started. */
export const rssKbOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1] ?? Number.NaN);

export interface Memory {
  /** What each process has in memory, added up: what they share counts once for each. */
  readonly rssMb: number;
  /** What they share counts once. */
  readonly pssMb: number;
}

export function memoryOf(roots: readonly number[]): Memory {
  const rollups = familyOf(roots).map(({ pid }) => textOf(`/proc/${pid}/smaps_rollup`));
  const megabytes = (name: string) =>
    rollups.reduce(
      (sum, text) => sum + Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(text)?.[1] ?? 0),
      0,
    ) / 1_024;
  return { rssMb: megabytes('Rss'), pssMb: megabytes('Pss') };
}
