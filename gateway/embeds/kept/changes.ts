import type { Hint } from '../../../kit/hint';

/** Who tells that something changed of what pages are made from. */
export type Topic = 'identity' | 'regions' | 'directory' | 'messaging';

export interface Changes {
  /** Grows with every change that was told under these topics. */
  count(of: readonly Topic[]): number;
  /** Calls `look` after each; returns what ends it. */
  on(look: () => void): () => void;
  close(): void;
}

/** Counts hints. Some may be lost, so what is kept by this count is not kept for long. */
export function openChanges(hint: Hint | undefined): Changes {
  const counts: Record<Topic, number> = { identity: 0, regions: 0, directory: 0, messaging: 0 };
  const looks = new Set<() => void>();
  const ends = (Object.keys(counts) as Topic[]).map((topic) =>
    hint?.on(topic, () => {
      counts[topic] += 1;
      for (const look of looks) look();
    }),
  );
  return {
    count(of) {
      let sum = 0;
      for (const topic of of) sum += counts[topic];
      return sum;
    },
    on(look) {
      looks.add(look);
      return () => void looks.delete(look);
    },
    close: () => {
      for (const end of ends) end?.();
    },
  };
}
