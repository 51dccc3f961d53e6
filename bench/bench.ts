import type { Closers } from './closers';

/** One line of a bench's answer; what its figures are called is told by the columns. */
export interface Row {
  readonly name: string;
  readonly [figure: string]: string | number | null | readonly [number, number];
}

export interface Column {
  readonly key: string;
  readonly title: string;
  readonly digits: number;
}

export interface Wishes {
  /** Less of everything: of a bench to see that it runs, not to quote; of a proof a fifth, as in CI. */
  readonly quick: boolean;
  readonly env: NodeJS.ProcessEnv;
  /** Whatever is opened is put in here, so that an interrupted run leaves nothing behind. */
  readonly closers: Closers;
  /** For whoever waits. */
  say(sentence: string): void;
}

export interface Bench {
  readonly columns: readonly Column[];
  run(wishes: Wishes): Promise<Row[]>;
}
