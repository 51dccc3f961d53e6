import type { Executed } from '../kit/service';
import type { Admitted, Asked } from './limits/door';
import type { QueryPlan } from './plans/plan';
import type { RequestContext } from './subgraphs';

/** A way to an answer that the engine would give, too, only later. The first run of each operation goes by the engine, which tells its plan. */
export interface ShortWay {
  /** Looks at the plan of an operation: true if this is the way for it, for as long as the document is kept. */
  learn(admitted: Admitted, plan: QueryPlan): boolean;
  /** The answer; null where the engine has to make it. */
  answer(asked: Asked, admitted: Admitted, context: RequestContext): Promise<Executed | null>;
}

/** The first of several ways that takes an operation. */
export function shortWays(ways: readonly ShortWay[]): ShortWay {
  const chosen = new WeakMap<Admitted['operation'], ShortWay>();
  return {
    learn(admitted, plan) {
      const way = ways.find((one) => one.learn(admitted, plan));
      if (way) chosen.set(admitted.operation, way);
      return way !== undefined;
    },
    async answer(asked, admitted, context) {
      return chosen.get(admitted.operation)?.answer(asked, admitted, context) ?? null;
    },
  };
}
