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

/** Several ways by their names, in the order in which they are tried. */
export interface ShortWays<Name extends string> extends ShortWay {
  /** How many answers each of them gave. */
  readonly counts: Readonly<Record<Name, number>>;
}

/** The first of several ways that takes an operation. */
export function shortWays<Name extends string>(ways: Readonly<Record<Name, ShortWay>>): ShortWays<Name> {
  const names = Object.keys(ways) as Name[];
  const chosen = new WeakMap<Admitted['operation'], Name>();
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  return {
    counts,
    learn(admitted, plan) {
      const name = names.find((one) => ways[one].learn(admitted, plan));
      if (name) chosen.set(admitted.operation, name);
      return name !== undefined;
    },
    async answer(asked, admitted, context) {
      const name = chosen.get(admitted.operation);
      if (!name) return null;
      const answer = await ways[name].answer(asked, admitted, context);
      if (answer) counts[name] += 1;
      return answer;
    },
  };
}
