import type { Point } from './geometry';

/** Who attacks: nobody in particular, somebody who signed in, somebody of the same region, somebody whom the target blocked. */
export const viewerNames = ['visitor', 'stranger', 'neighbour', 'blocked'] as const;
export type ViewerName = (typeof viewerNames)[number];

/** What is known of somebody before one looks for where they live. */
export interface Target {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  readonly joinedAt: Date;
}

export type Precision = 'AREA' | 'REGION' | 'NONE';

/** One attacker after one target, with so many queries to spend. */
export interface Trial {
  readonly target: Target;
  /** The region that the target belongs to, by its slug. */
  readonly region: string;
  /** Each call is one query. Ends the attack by an exception when all are spent. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** What stands at an address of the door that is not the graph; one query. */
  get(path: string): Promise<string>;
  /** The target saves the same home again: with the precision it had, or as the first-level area. One query. */
  save(as: 'same' | 'REGION'): Promise<void>;
  /** From 0 to 1; the same in each run of one seed. */
  random(): number;
}

/**
 * One way to find out where somebody lives. It answers the point it came to, or null if it came to none. It is begun again until all
 * queries are spent, and all it comes to is judged. Whatever it was answered is looked through for the true place besides.
 */
export interface Attack {
  readonly name: string;
  run(trial: Trial): Promise<Point | null>;
}
