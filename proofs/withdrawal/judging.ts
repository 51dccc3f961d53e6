import type { Reader } from './reader';
import type { Played } from './round';
import { keptRows } from './seeded-rows';
import type { Leaving } from './trial';

/** product.md's third rule: whoever withdraws is gone from every partner's page within a minute. */
export const mostMs = 60_000;

function lastSeenMs({ lastSeen }: Played, reader: Reader, { shown }: Leaving): number {
  const found = [...(lastSeen.get(reader) ?? [])].find(([gone]) => gone.shown === shown);
  return found?.[1] ?? 0;
}

/** How long after leaving anybody was still shown, at the longest, by each reader. */
export const slowestOf = (played: Played, readers: readonly Reader[]): [name: string, ms: number][] =>
  readers.map((reader) => [
    reader.name,
    Math.max(...played.leaving.map((one) => lastSeenMs(played, reader, one))),
  ]);

/** Who was shown for too long, a sentence each. */
export const lateOf = (played: Played, readers: readonly Reader[]): string[] =>
  readers.flatMap((reader) =>
    played.leaving
      .map((one) => ({ ...one, ms: Math.round(lastSeenMs(played, reader, one)) }))
      .filter(({ ms }) => ms > mostMs)
      .map(({ way, ms }) => `${ms} ms after ${way} ${reader.name} still showed them.`),
  );

/** What is wrong on purpose: readers to whom whoever left is still shown, and ways of leaving by which nobody leaves. */
export function seededBugsOf(played: Played, right: readonly Reader[], wrong: readonly Reader[]) {
  const isLate = (reader: Reader, one: Leaving) => lastSeenMs(played, reader, one) > mostMs;
  const byReaders = wrong.map((reader) => ({
    name: reader.name,
    isCaught: played.leaving.every((one) => isLate(reader, one)),
  }));
  const byRows = played.kept.map((one, at) => ({
    name: `rows of ${keptRows[at]?.table} that stay`,
    isCaught: right.every((reader) => isLate(reader, one)),
  }));
  return [...byReaders, ...byRows];
}
