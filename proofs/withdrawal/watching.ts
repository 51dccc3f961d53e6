import { setTimeout as pause } from 'node:timers/promises';
import type { Shown } from './leavers';
import type { Reader } from './reader';

const lookEveryMs = 250;

/** One who leaves, by what way, and when. */
export interface Gone {
  readonly way: string;
  readonly shown: Shown;
  readonly leftAtMs: number;
}

/** How many milliseconds after leaving they were last seen, by each reader; of whom a reader never saw there is none. */
export type LastSeen = ReadonlyMap<Reader, ReadonlyMap<Gone, number>>;

/** Does the reader see that they are among those shown? */
export async function showsTo({ tells, sees }: Reader, { name, area, besides }: Shown): Promise<boolean> {
  const text = await sees();
  if (tells === 'count') return Number(/<title id="title">.*, (\d+) /.exec(text)?.[1] ?? 0) > besides;
  return text.includes(tells === 'area' ? area : name);
}

/** Looks through the eyes of all readers until so long after the last has left. */
export async function watch(
  readers: readonly Reader[],
  gone: readonly Gone[],
  forMs: number,
): Promise<LastSeen> {
  const last = new Map(readers.map((reader) => [reader, new Map<Gone, number>()]));
  const end = Math.max(...gone.map(({ leftAtMs }) => leftAtMs)) + forMs;

  async function look(reader: Reader): Promise<void> {
    for (const one of gone)
      if (await showsTo(reader, one.shown)) last.get(reader)?.set(one, performance.now() - one.leftAtMs);
  }

  while (performance.now() < end) {
    await Promise.all(readers.map(look));
    await pause(lookEveryMs);
  }
  return last;
}
