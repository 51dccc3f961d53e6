import type { Target } from '../load/load';

/** A server that takes messages into a thread, and says so once they are kept. */
export interface Contender {
  readonly name: string;
  readonly pid: number;
  /** Posts into any of these threads; made before each window, since what proves who asks does not last. */
  target(threads: readonly string[]): Promise<Target>;
  /** Makes so many threads. */
  threads(count: number): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** As long as a message often is. */
export const text =
  'Is the fibre back? I have a call in twenty minutes and nobody answers the phone over there. '.repeat(2);
