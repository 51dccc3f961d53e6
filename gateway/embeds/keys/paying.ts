import { assertPaid, type Tolls } from '../../budgets/tolls';
import type { From } from '../../engine';
import type { Permit } from './permit';

/** Takes what an operation costs. Throws RATE_LIMITED. */
export type Pay = (cost: number) => Promise<void>;

/** Who makes the graph be asked pays for it like anybody, from the budget of their address; with a key its quota counts instead. */
export const payingOf =
  (tolls: Tolls, { isKeyed }: Pick<Permit, 'isKeyed'>, { asking, address }: From): Pay =>
  async (cost) => {
    if (!isKeyed) assertPaid(await tolls.take(asking, address, cost));
  };
