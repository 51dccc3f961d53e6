import { setTimeout as pause } from 'node:timers/promises';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  locatedError,
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
  const prepare = preparerOf(service);
  return async (request: GraphRequest, asking: Asking): Promise<ExecutionResult> => {
    const { document, errors } = prepare(request.query);
    if (!document || errors.length > 0) return shown(service, asking, { errors });
    return shown(service, asking, await execute(argumentsFor(service, document, { request, asking })));
  };
}

/** Runs subscriptions against a service. Each event is looked at with fresh loaders: what was read for the one before may be old. */
export function subscriberOf(service: Service) {
  const prepare = preparerOf(service);
  return async (
    request: GraphRequest,
    asking: Asking,
  ): Promise<ExecutionResult | AsyncIterableIterator<ExecutionResult>> => {
    const { document, errors } = prepare(request.query);
    if (!document || errors.length > 0) return shown(service, asking, { errors });
    const whole = () => argumentsFor(service, document, { request, asking });
    const source = await createSourceEventStream(whole());
    if (!(Symbol.asyncIterator in source)) return shown(service, asking, source);
    const look = async (event: unknown) =>
      shown(service, asking, await execute({ ...whole(), rootValue: event }));
    return eachOf(
      source,
      (event) => patiently(() => look(event)),
      (error) => shown(service, asking, { errors: [locatedError(error, [])] }),
    );
  };
}

const firstPauseMs = 50;
const longestPauseMs = 2_000;

/** Looks again at what cannot be read at the moment: an event is told once, so better late than without what it is about. */
async function patiently(look: () => Promise<ExecutionResult>): Promise<ExecutionResult> {
  for (let pauseMs = firstPauseMs; ; pauseMs *= 2) {
    const result = await look();
    const isAway = result.errors?.some(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');
    if (!isAway || pauseMs > longestPauseMs) return result;
    await pause(pauseMs);
  }
}

/**
 * What becomes of each event of the source; a source that breaks is shown as such, once, and over. Ends the source when it is ended
 * itself, even while it waits for the next one.
 */
function eachOf(
  source: AsyncIterable<unknown>,
  show: (event: unknown) => Promise<ExecutionResult>,
  showBroken: (error: unknown) => ExecutionResult,
): AsyncIterableIterator<ExecutionResult> {
  const events = source[Symbol.asyncIterator]();
  let isBroken = false;
  return {
    async next() {
      if (isBroken) return { value: undefined, done: true };
      try {
        const { value, done } = await events.next();
        return done ? { value: undefined, done } : { value: await show(value), done: false };
      } catch (error) {
        isBroken = true;
        await events.return?.();
        return { value: showBroken(error), done: false };
      }
    },
    async return() {
      await events.return?.();
      return { value: undefined, done: true };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

interface Running {
  readonly request: GraphRequest;
  readonly asking: Asking;
}

const argumentsFor = (service: Service, document: DocumentNode, { request, asking }: Running) => ({
  schema: service.schema,
  document,
  contextValue: service.contextFor(asking),
  variableValues: request.variables ?? {},
  operationName: request.operationName ?? null,
});

function shown(service: Service, asking: Asking, result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => masked(error, service.log, asking.requestId));
  return { ...result, errors: errors as never };
}

function preparerOf(service: Service) {
  const seen = new LRUCache<string, Prepared>({ max: 1_000 });
  return (query: string): Prepared => {
    const known = seen.get(query);
    if (known) return known;
    const prepared = prepareNew(service, query);
    seen.set(query, prepared);
    return prepared;
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
