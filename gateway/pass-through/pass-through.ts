import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import type { Links } from '../../kit/service';
import type { Admitted } from '../limits/door';
import type { QueryPlan } from '../plans/plan';
import type { ShortWay } from '../short-ways';
import type { Ask } from '../subgraphs';
import { givesSameAnswer } from './same-answer';
import { failsAlike } from './same-failure';
import { keepsOrder } from './same-order';

interface Parts {
  /** As clients see it. */
  readonly api: GraphQLSchema;
  readonly links: Links;
  readonly ask: Ask;
}

/**
 * Operations that one service of this process answers as they are: it runs the client's own document, and what it gives is the answer.
 * Order, aliases and conditions are right by themselves, and nothing is planned, merged or shaped.
 */
export function openPassThrough({ api, links, ask }: Parts): ShortWay {
  const services = new WeakMap<Admitted['operation'], string>();

  function serviceFor({ document, operation }: Admitted, { node }: QueryPlan): string | null {
    if (node?.kind !== 'Fetch' || node.requires?.length || node.outputRewrites?.length) return null;
    const service = links[node.serviceName]?.schema;
    const [wide, narrow] = [api, service].map((schema) => schema?.getRootType(operation.operation));
    if (!service || !wide || !narrow || wide.name !== narrow.name) return null;
    if (isWrite(operation) && !failsAlike(operation, wide, narrow)) return null;
    return keepsOrder(document) && givesSameAnswer(document, api, service) ? node.serviceName : null;
  }

  return {
    learn(admitted, plan) {
      const service = serviceFor(admitted, plan);
      if (service) services.set(admitted.operation, service);
      return service !== null;
    },
    async answer(asked, { operation }, context) {
      const service = services.get(operation);
      if (!service) return null;
      const answer = await ask(service, asked, context, isWrite(operation));
      if (!answer || (!answer.data && !isWrite(operation))) return null;
      return answer.errors ? withErrors(answer) : answer;
    },
  };
}

const isWrite = ({ operation }: Admitted['operation']) => operation === 'mutation';

/** Errors as the engine makes them of a service's own. */
function withErrors({ data = null, errors = [] }: ExecutionResult): ExecutionResult {
  return {
    data,
    errors: errors.map(
      ({ message, path, extensions }) => new GraphQLError(message, { path: path ?? null, extensions }),
    ),
  } as ExecutionResult;
}
