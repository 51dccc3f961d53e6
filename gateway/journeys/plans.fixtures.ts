import { ApolloGateway } from '@apollo/gateway';
import { GraphQLError, parse } from 'graphql';
import { readSchema } from '../../scripts/schemas';

/** Cuts operations into fetches as the gateway does, and runs none of them: answers the services a plan asks, in order. */
export async function openPlanner() {
  let fetches: string[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: readSchema('supergraph.graphql'),
    buildService: () => ({
      process: async () => ({ errors: [new GraphQLError('Nobody is asked.')] }) as never,
    }),
    experimental_didResolveQueryPlan: ({ queryPlan }) => {
      fetches = fetchesOf(queryPlan);
    },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { executor } = await gateway.load();

  return {
    async fetchesOf(query: string, variables: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
      const document = parse(query);
      const [operation] = document.definitions;
      const request = { query, variables };
      const asked = {
        document,
        operation,
        request,
        operationName: null,
        queryHash: query,
        context: {},
        metrics: {},
      };
      fetches = [];
      await executor(asked as never);
      if (fetches.length === 0) throw new Error('There is no plan for this operation.');
      return fetches;
    },
    close: () => gateway.stop(),
  };
}

/** A plan is a tree whose leaves of kind Fetch each are one request to a service. */
function fetchesOf(plan: unknown): string[] {
  if (plan === null || typeof plan !== 'object') return [];
  const { kind, serviceName } = plan as { kind?: string; serviceName?: string };
  if (kind === 'Fetch') return [serviceName ?? ''];
  return Object.values(plan).flatMap((part) => fetchesOf(part));
}
