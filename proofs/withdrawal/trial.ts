import { setTimeout as pause } from 'node:timers/promises';
import type { Ground } from './ground';
import { loseHints } from './hints';
import { leave, type Shown } from './leavers';
import type { Reader } from './reader';
import { type LastSeen, showsTo, watch } from './watching';

/** Hints are lost for as long as they are about those who leave. */
const lostForMs = 3_000;

export interface Leaving {
  readonly way: string;
  readonly shown: Shown;
}

interface Trial {
  readonly ground: Ground;
  readonly readers: readonly Reader[];
  readonly leaving: readonly Leaving[];
  /** Who is to be seen in the end as in the beginning. */
  readonly witness: Shown;
  /** How long pages have been open when they leave. */
  readonly openForMs: number;
  readonly areHintsLost: boolean;
  readonly watchedForMs: number;
}

export interface Outcome {
  readonly lastSeen: LastSeen;
  /** Readers who did not see what they have to see, whoever leaves. */
  readonly blind: readonly string[];
}

/** All leave at once, while some have their pages open, and others hold pages for as long as they may. */
export async function leaveAll({ ground, readers, leaving, witness, ...how }: Trial): Promise<Outcome> {
  const everybody = leaving.map(({ shown }) => shown);
  for (const reader of readers) if (reader.isPage) await reader.open();
  await pause(how.openForMs);
  await Promise.all(readers.filter(({ isPage }) => !isPage).map((reader) => reader.open()));
  const early = readers.filter(({ isLate }) => !isLate);
  const blind = [...(await blindTo(early, [...everybody, witness]))];

  const { journey } = ground.host;
  const losing = how.areHintsLost ? await loseHints(journey) : null;
  const gone = leaving.map(async ({ way, shown }) => ({
    way,
    shown,
    leftAtMs: await leave(ground.host, way, shown),
  }));
  const watching = watch(readers, await Promise.all(gone), how.watchedForMs);
  await pause(lostForMs);
  await losing?.end();
  const lastSeen = await watching;
  return { lastSeen, blind: [...blind, ...(await blindTo(readers, [witness]))] };
}

async function blindTo(readers: readonly Reader[], everybody: readonly Shown[]): Promise<string[]> {
  const faults: string[] = [];
  for (const reader of readers) {
    for (const one of everybody)
      if (!(await showsTo(reader, one))) faults.push(`${reader.name} did not show ${one.name}.`);
  }
  return faults;
}
