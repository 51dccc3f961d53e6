import type { Ground } from './ground';
import { becomeShown, goOn, type Shown, wayNames } from './leavers';
import type { Reader } from './reader';
import { keepRows, keptRows } from './seeded-rows';
import { type Leaving, leaveAll, type Outcome } from './trial';

/** Where they live: whoever leaves, whoever is kept in spite of that, and whoever stays. */
export const towns = { leaving: 'Bellême', kept: 'Nogent-le-Rotrou', staying: 'Mortagne-au-Perche' };

interface Round {
  readonly number: number;
  readonly ground: Ground;
  readonly readers: readonly Reader[];
  readonly witness: Shown;
  /** How many are shown all the time. */
  readonly staying: number;
  /** Are there some whom the database keeps? */
  readonly isSeeded: boolean;
  readonly openForMs: number;
  readonly areHintsLost: boolean;
  readonly watchedForMs: number;
}

export interface Played extends Outcome {
  readonly leaving: readonly Leaving[];
  readonly kept: readonly Leaving[];
}

/** New people by each way there is; and, if it is seeded, some who go on being shown. */
export async function play({ number, ground, staying, isSeeded, ...how }: Round): Promise<Played> {
  const { host } = ground;
  const rows = isSeeded ? keptRows : [];
  /** One after the other: passwords take a core for a while. */
  async function settle(
    ways: readonly string[],
    name: string,
    town: string,
    besides: number,
  ): Promise<Leaving[]> {
    const settled: Leaving[] = [];
    for (const [at, way] of ways.entries())
      settled.push({ way, shown: await becomeShown(host, { name: `${name}-${at}`, town, besides }) });
    return settled;
  }

  await goOn(host, how.witness);
  const leaving = await settle(wayNames, `Leaver ${number}`, towns.leaving, staying + rows.length);
  const keptWays = rows.map(({ way }) => way);
  const kept = await settle(keptWays, 'Kept', towns.kept, staying);
  for (const [at, { shown }] of kept.entries()) await keepRows(host.journey, rows[at]?.table ?? '', shown);
  const outcome = await leaveAll({ ...how, ground, leaving: [...leaving, ...kept] });
  return { ...outcome, leaving, kept };
}
