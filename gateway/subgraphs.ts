import type { GraphQLDataSource } from '@apollo/gateway';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { unavailable } from '../kit/errors';
import type { Log } from '../kit/log';
import type { Executed, GraphRequest, Links } from '../kit/service';
import type { Asking } from '../kit/viewer';
import { type Answers, answeredBefore } from './answers';
import type { Breaker } from './breaker';
import { distinct } from './distinct';
import { rootsOf } from './fetch-roots';
import { withoutInterfaces } from './interface-types';

const readDeadlineMs = 1_500;
const writeDeadlineMs = 3_000;
const wholeDeadlineMs = 5_000;
/** Even the last of many fetches is listened to, if it answers at once: that this process was busy with the rest is none of its doing. */
const leastMs = 300;

/** What one client request carries through the engine to every fetch it is cut into. */
export interface RequestContext {
  readonly asking: Asking;
  /** Since when services are asked, by performance.now(): planning has a budget of its own. */
  askedAt: number;
  /** Services that already let this request down: it does not wait for them twice. */
  readonly silent: Set<string>;
  /** What services answered a short way that did not come to its end: they are not asked again. */
  readonly answers: Answers;
  /** Only a plan is wanted: no service is asked. */
  readonly isPlanning?: boolean;
}

export function contextOf(asking: Asking): RequestContext {
  return { asking, askedAt: performance.now(), silent: new Set(), answers: [] };
}

/** How the engine's fetches reach a service: the same entity is asked for once. */
export function sourceOver(name: string, ask: Ask): GraphQLDataSource<RequestContext> {
  return {
    async process(options) {
      const context = options.context as RequestContext;
      const query = options.request.query ?? '';
      if (context.isPlanning) return missing(query) as never;
      const variables = options.request.variables ?? {};
      const { asked, spread } = distinct(variables['representations']);
      const request = asked
        ? { query, variables: { ...variables, representations: asked } }
        : { query, variables };
      const answer = await (answeredBefore(name, request, context.answers) ?? ask(name, request, context));
      return (answer && spread ? spread(answer) : (answer ?? missing(query))) as never;
    },
  };
}

/** By the name of the service. */
export type Breakers = Readonly<Record<string, Breaker>>;

/** A service's answer, or null when there is none worth the name. Never waits longer than the deadline. */
export type Ask = (
  name: string,
  request: GraphRequest,
  context: RequestContext,
  isWrite?: boolean,
) => Promise<Executed | null>;

interface Knowing {
  readonly breakers: Breakers;
  /** See withoutInterfaces. */
  readonly interfaces: ReadonlySet<string>;
}

export function askerOf(links: Links, log: Log, { breakers, interfaces }: Knowing): Ask {
  return async (name, request, context, isWrite = request.query.startsWith('mutation')) => {
    if (context.silent.has(name)) return null;
    const breaker = breakers[name];
    if (breaker && !breaker.lets()) {
      context.silent.add(name);
      return null;
    }
    const most = isWrite ? writeDeadlineMs : readDeadlineMs;
    const left = context.askedAt + wholeDeadlineMs - performance.now();
    try {
      const link = links[name];
      if (!link) throw new Error(`There is no way to ${name}.`);
      const answer = await link.graph(request, context.asking, Math.max(leastMs, Math.min(most, left)));
      if (isAnswer(answer, request)) {
        breaker?.succeeded();
        return withoutInterfaces(answer, request, interfaces);
      }
      log.warn({ service: name, requestId: context.asking.requestId }, 'a service answered garbage');
    } catch (error) {
      log.warn(
        { service: name, requestId: context.asking.requestId, err: error },
        'a service did not answer',
      );
    }
    context.silent.add(name);
    // A service that had less than its time is not to blame.
    if (left >= most) breaker?.failed();
    return null;
  };
}

/** A service that answers garbage is as good as one that does not answer. */
function isAnswer(answer: ExecutionResult | null, { variables }: GraphRequest): boolean {
  if (answer === null || typeof answer !== 'object') return false;
  if (answer.errors !== undefined && !isErrors(answer.errors)) return false;
  if (answer.data == null) return answer.errors !== undefined;
  const wanted = variables?.['representations'];
  if (!Array.isArray(wanted)) return typeof answer.data === 'object';
  const found = answer.data['_entities'];
  return Array.isArray(found) ? found.length === wanted.length : answer.errors !== undefined;
}

const isErrors = (errors: unknown) =>
  Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string');

/** One error for each field that now is null, so that a client knows which parts of its answer to ask for again. */
function missing(query: string): { data: null; errors: GraphQLFormattedError[] } {
  const { message, extensions } = unavailable();
  return { data: null, errors: rootsOf(query).map((path) => ({ message, path, extensions })) };
}
