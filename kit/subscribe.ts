import { setTimeout as pause } from 'node:timers/promises';
import { createSourceEventStream, type ExecutionResult, execute, locatedError } from 'graphql';
import { documentsOf } from './documents';
import { argumentsFor, shown } from './execute';
import type { GraphRequest, Service } from './service';
import type { Asking } from './viewer';

/** Runs subscriptions against a service. Each event is looked at with fresh loaders: what was read for the one before may be old. */
export function subscriberOf(service: Service) {
  const prepare = documentsOf(service.schema);
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
