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
import type { Links } from '../kit/service';
import type { Asking } from '../kit/viewer';
import { incident, shown } from './errors';
import { type Admitted, type Asked, type Door, openDoor } from './limits/door';
import { contextOf, type RequestContext, sourceOver } from './subgraphs';
import { viewerChanges } from './viewer-changes';

interface EngineParts {
  readonly links: Links;
  readonly log: Log;
  readonly supergraphSdl: string;
  readonly introspection: boolean;
  readonly planningBudgetMs: number;
}

/** Someone's request, on its way through the engine. */
export interface From {
  readonly asking: Asking;
  readonly address: string;
}

export interface Engine {
  readonly door: Door;
  /** As clients see it. */
  readonly schema: GraphQLSchema;
  /** May this operation change who its viewer is, or what they may do? */
  changesViewer(admitted: Admitted): boolean;
  /** Runs an operation that the door admitted. Never throws for what a client or a service did. */
  run(asked: Asked, admitted: Admitted, from: From): Promise<ExecutionResult>;
  close(): Promise<void>;
}

interface Context extends BaseContext, RequestContext {
  /** Called when the plan is there. */
  planned(): void;
}

/** Apollo Gateway plans from the supergraph, Apollo Server runs; nothing of theirs listens, reports or phones home. */
export async function openEngine(parts: EngineParts): Promise<Engine> {
  const { links, log } = parts;
  const quiet = quietOf(log);
  const gateway = new ApolloGateway({
    supergraphSdl: parts.supergraphSdl,
    buildService: ({ name }) => sourceOver(name, links[name] ?? missing(name), log),
    experimental_didResolveQueryPlan: ({ requestContext }) => (requestContext.context as Context).planned(),
    __exposeQueryPlanExperimental: false,
    debug: false,
    logger: quiet,
  });
  let api: { door: Door; schema: GraphQLSchema } | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    api = { door: openDoor({ ...parts, schema: apiSchema }), schema: apiSchema };
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
  const { door, schema } = api;

  async function run(asked: Asked, admitted: Admitted, { asking, address }: From): Promise<ExecutionResult> {
    const context = contextOf(asking);
    const planned = () => {
      if (admitted.isNew) door.planned(asked, address, performance.now() - context.startedAt);
    };
    const { body } = await apollo.executeOperation(
      { query: asked.query, variables: asked.variables, operationName: asked.operationName },
      { contextValue: { ...context, planned } },
    );
    if (body.kind !== 'single') throw new Error('The engine answered in parts.');
    return settled(body.singleResult as ExecutionResult, log, asking.requestId);
  }

  const changes = viewerChanges(parts.supergraphSdl);
  const changesViewer = ({ operation }: Admitted) => changes(operation);
  return { door, schema, changesViewer, run, close: () => apollo.stop() };
}

function missing(name: string): never {
  throw new Error(`The supergraph speaks of ${name}, and there is no way to it.`);
}

/** A null where the schema allows none is told by the engine as an extension: it is a service's bug, and counts as one here. */
function settled(result: ExecutionResult, log: Log, requestId: string): ExecutionResult {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  const errors = (result.errors ?? []).map((error) => shown(error, log, requestId));
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
