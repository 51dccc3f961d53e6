import type { Canaries, Place } from './canaries';

/** Where each canary was seen: `table` or `log`, by place. */
export type Seen = ReadonlyMap<Place, ReadonlySet<string>>;

export interface Scanner {
  look(where: string, text: string): void;
  seen(): Seen;
}

/** A stem, a cut or a change of case is the same canary: the first letters are looked for. */
const telling = (canary: string) => canary.slice(0, 30).toLowerCase().replace(/k$/, '');

/** Looks through texts for canaries, however they are written. */
export function scannerOf(canaries: Canaries): Scanner {
  const wanted = Object.entries(canaries).map(
    ([place, canary]) => [place as Place, telling(canary)] as const,
  );
  const found = new Map<Place, Set<string>>();
  return {
    look(where, text) {
      const lower = text.toLowerCase();
      for (const [place, canary] of wanted) {
        if (!lower.includes(canary)) continue;
        const known = found.get(place) ?? new Set();
        found.set(place, known.add(where));
      }
    },
    seen: () => found,
  };
}

/** All places at which a canary was seen, `place in where`. */
export const sentencesOf = (seen: Seen): string[] =>
  [...seen].flatMap(([place, wheres]) => [...wheres].map((where) => `${place} in ${where}`)).sort();
