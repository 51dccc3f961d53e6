import type { Wishes } from '../bench/bench';

/** What a proof answers; `holds` only if all it promises was seen. */
export interface Verdict {
  readonly holds: boolean;
  readonly counts: Readonly<Record<string, number>>;
  /** Times in milliseconds, by what was measured. */
  readonly figures: Readonly<Record<string, number>>;
  /** Bugs that were put in on purpose, and how many of them the checker caught. */
  readonly seededBugs: { readonly caught: number; readonly of: number };
  /** Why it does not hold, a sentence each. */
  readonly faults: readonly string[];
}

export interface Proof {
  run(wishes: Wishes): Promise<Verdict>;
}
