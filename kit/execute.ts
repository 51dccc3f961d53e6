import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { Refusal } from './errors';
import { masked } from './mask';
import type { GraphRequest, Service } from './service';
import type { Asking } from './viewer';

interface Prepared {
  readonly document?: DocumentNode;
  readonly errors: readonly GraphQLError[];
}

/** Runs operations against a service. A document is parsed and validated once: the gateway sends few shapes, often. */
export function executorOf(service: Service) {
  const seen = new LRUCache<string, Prepared>({ max: 1_000 });

  function prepare(query: string): Prepared {
    const known = seen.get(query);
    if (known) return known;
    const prepared = prepareNew(service, query);
    seen.set(query, prepared);
    return prepared;
  }

  return async (request: GraphRequest, asking: Asking): Promise<ExecutionResult> => {
    const { document, errors } = prepare(request.query);
    const show = (list: readonly GraphQLError[]) =>
      list.map((error) => masked(error, service.log, asking.requestId));
    if (!document || errors.length > 0) return { errors: show(errors) as never };
    const result = await execute({
      schema: service.schema,
      document,
      contextValue: service.contextFor(asking),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    });
    return result.errors ? { ...result, errors: show(result.errors) as never } : result;
  };
}

function prepareNew(service: Service, query: string): Prepared {
  try {
    const document = parse(query, { maxTokens: 20_000 });
    return { document, errors: validate(service.schema, document, specifiedRules, { maxErrors: 5 }) };
  } catch (error) {
    if (error instanceof GraphQLError && !(error instanceof Refusal)) return { errors: [error] };
    throw error;
  }
}
