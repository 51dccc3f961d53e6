import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Log } from '../kit/log';
import type { Executed, Links } from '../kit/service';
import type { Asking } from '../kit/viewer';
import { breakerOf } from './breaker';
import { isCarried } from './carried-nulls';
import { incident, shown } from './errors';
import { interfacesOf } from './interface-types';
import { type Admitted, type Asked, type Door, openDoor } from './limits/door';
import { openPassThrough } from './pass-through/pass-through';
import { placed } from './placed-errors';
import type { QueryPlan } from './plans/plan';
import { openPlanExecutor } from './plans/plan-executor';
import { type ShortWays, shortWays } from './short-ways';
import { askerOf, type Breakers, contextOf, type RequestContext, sourceOver } from './subgraphs';
import { viewerChanges } from './viewer-changes';

interface EngineParts {
  readonly links: Links;
  readonly log: Log;
  readonly supergraphSdl: string;
  readonly introspection: boolean;
  readonly planningBudgetMs: number;
  /** Every operation goes by the engine itself: what the short ways are held against. */
  readonly isStock?: boolean;
}

/** Someone's request, on its way through the engine. */
export interface From {
  readonly asking: Asking;
  readonly address: string;
}

/** Passed through to one service, several fetches put together here, or by Apollo's engine. */
type Way = 'passed' | 'planned' | 'engine';

export interface Engine {
  readonly door: Door;
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  /** May this operation change who its viewer is, or what they may do? */
  changesViewer(admitted: Admitted): boolean;
  /** How many operations were answered by each way. */
  readonly counts: Readonly<Record<Way, number>>;
  /** Of each service: whether it is given a rest. */
  readonly breakers: Breakers;
  /** Runs an operation that the door admitted. Never throws for what a client or a service did. */
  run(asked: Asked, admitted: Admitted, from: From): Promise<Executed>;
  /** Makes the plan of an operation, which then is none to wait for, and asks no service. Throws Refused where the door does. */
  plan(asked: Asked, address: string): Promise<void>;
  close(): Promise<void>;
}

interface Context extends BaseContext, RequestContext {
  /** Called when the plan is there. */
  planned(plan: QueryPlan): void;
}

/** Apollo Gateway plans from the supergraph, Apollo Server runs; nothing of theirs listens, reports or phones home. */
export async function openEngine(parts: EngineParts): Promise<Engine> {
  const { links, log } = parts;
  const quiet = quietOf(log);
  const breakers = Object.fromEntries(Object.keys(links).map((name) => [name, breakerOf(name, log)]));
  const ask = askerOf(links, log, {
    breakers: parts.isStock ? {} : breakers,
    interfaces: interfacesOf(parts.supergraphSdl),
  });
  const gateway = new ApolloGateway({
    supergraphSdl: parts.supergraphSdl,
    buildService: ({ name }) => sourceOver(name, links[name] ? ask : missing(name)),
    experimental_didResolveQueryPlan: ({ requestContext, queryPlan }) =>
      (requestContext.context as Context).planned(queryPlan),
    __exposeQueryPlanExperimental: false,
    debug: false,
    logger: quiet,
  });
  let api: { door: Door; schema: GraphQLSchema; ways: ShortWays<'passed' | 'planned'> } | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema: schema }) => {
    const ways = {
      passed: openPassThrough({ api: schema, links, ask }),
      planned: openPlanExecutor({ api: schema, links, ask }),
    };
    api = { door: openDoor({ ...parts, schema }), schema, ways: shortWays(ways) };
  });
  const apollo = new ApolloServer<Context>({
    gateway,
    logger: quiet,
    introspection: true, // The door decides.
    persistedQueries: false,
    csrfPrevention: false, // Nothing here is ambient: a token is put into each request by hand.
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    documentStore: {
      get: async (key) => api?.door.documentOf(key.slice(-64)),
      set: async () => {},
      delete: async () => false,
    },
    formatError: (_formatted, error) => error as never, // `settled` shows it, knowing whose request it was.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  if (!api) throw new Error('The supergraph gave no schema.');
  const { door, schema, ways } = api;

  let byEngine = 0;

  async function run(asked: Asked, admitted: Admitted, { asking, address }: From): Promise<Executed> {
    const given = contextOf(asking);
    const carried = (path: readonly (string | number)[], below: number) =>
      isCarried(schema, admitted, path, below);
    const settle = (result: Executed) => settled(result, carried, { log, requestId: asking.requestId });
    const answer = parts.isStock ? null : await ways.answer(asked, admitted, given);
    if (answer) return settle(answer);

    byEngine += 1;
    return settle(await byApollo(asked, admitted, { given, address }));
  }

  async function plan(asked: Asked, address: string): Promise<void> {
    const admitted = door.admit(asked, address);
    const given = { ...contextOf(nobody), isPlanning: true };
    await byApollo(asked, admitted, { given, address });
  }

  async function byApollo(
    asked: Asked,
    admitted: Admitted,
    { given, address }: { given: RequestContext; address: string },
  ): Promise<ExecutionResult> {
    const startedAt = performance.now();
    const contextValue: Context = {
      ...given,
      planned(made) {
        contextValue.askedAt = performance.now();
        if (!admitted.isNew) return;
        door.planned(asked, address, contextValue.askedAt - startedAt);
        ways.learn(admitted, made);
      },
    };
    const { body } = await apollo.executeOperation(
      { query: asked.query, variables: asked.variables, operationName: asked.operationName },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('The engine answered in parts.');
    return body.singleResult as ExecutionResult;
  }

  const changes = viewerChanges(parts.supergraphSdl);
  const changesViewer = ({ operation }: Admitted) => changes(operation);
  return {
    ...{ door, schema, breakers, changesViewer, run, plan },
    get counts() {
      return { ...ways.counts, engine: byEngine };
    },
    close: () => apollo.stop(),
  };
}

const nobody: Asking = { viewer: null, locale: 'en', requestId: 'plan' };

function missing(name: string): never {
  throw new Error(`The supergraph speaks of ${name}, and there is no way to it.`);
}

/** A null where the schema allows none is told by the engine as an extension: it is a service's bug, and counts as one here. */
function settled(
  result: Executed,
  carried: Parameters<typeof placed>[2],
  { log, requestId }: { readonly log: Log; readonly requestId: string },
): Executed {
  if (result.written) return result;
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  const told = (result.errors ?? []).map((error) => shown(error, log, requestId));
  const errors = placed(told, result.data, carried);
  if (valueCompletion) errors.push(incident({ valueCompletion }, log, requestId));
  return {
    ...(errors.length > 0 ? { errors: errors as never } : {}),
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

/** What the engine calls news is of no use to an operator. */
function quietOf(log: Log) {
  const debug = (message?: unknown) => log.debug(String(message));
  return {
    debug,
    info: debug,
    warn: (message?: unknown) => log.warn(String(message)),
    error: (message?: unknown) => log.error(String(message)),
  };
}
