import type { WorkMode } from './persona';

/**
 * What the profiles of generated members are made of. Patterns hold {trade} (a profession's trade), {place} and
 * {skill}. A bio takes at most one sentence of each kind, in this order, so that no two of them contradict.
 */
export interface Phrases {
  readonly headlines: {
    readonly any: readonly string[];
    readonly byMode: Readonly<Record<WorkMode, readonly string[]>>;
  };
  readonly bios: {
    readonly work: readonly string[];
    readonly life: readonly string[];
    readonly wish: readonly string[];
  };
}
