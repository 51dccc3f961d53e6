import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { type ExecutionResult, print } from 'graphql';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import type { Asking } from '../../kit/viewer';
import { readSchema } from '../../scripts/schemas';
import { serviceNames } from '../../scripts/services';
import { openNodes } from '../nodes/main';
import type { Journey } from './journey.fixtures';

const deadlineMs = 5_000;

/**
 * The same supergraph in another engine, Hive Gateway with its router runtime (the stitching one answers null for what an
 * `@interfaceObject` adds where Region or Circle is named), before the same services. Its fetches go the way ours go, in process
 * or signed, and speak for one viewer, since finding out who asks is the work of our own gateway.
 */
export function openOther(journey: Journey, asking: Asking) {
  const log = logOf('other', 'silent');
  const links: Record<string, Link> = Object.fromEntries(
    serviceNames.map((name) => [name, journey.linkTo(name)]),
  );
  links['gateway'] = linkWithin(openNodes({ links: { ...links }, log }));

  const getSubgraphExecutor = ({ subgraphName }: { subgraphName: string }) => {
    return async ({ document, variables, operationName }: ExecutionRequest) => {
      const request = { query: print(document), variables, operationName };
      return (await (links[subgraphName] ?? missing(subgraphName)).graph(
        request,
        asking,
        deadlineMs,
      )) as never;
    };
  };
  const runtime = createGatewayRuntime({
    supergraph: readSchema('supergraph.graphql'),
    transports: { http: { getSubgraphExecutor } },
    unifiedGraphHandler,
    logging: false,
    // The services mask their errors themselves; masked again they would lose their codes.
    maskedErrors: false,
    landingPage: false,
    graphiql: false,
  });

  return {
    async ask(query: string, variables: Readonly<Record<string, unknown>>): Promise<ExecutionResult> {
      const response = await runtime.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as ExecutionResult;
    },
    close: async () => void (await runtime[Symbol.asyncDispose]()),
  };
}

function missing(name: string): never {
  throw new Error(`The supergraph speaks of ${name}, and there is no way to it.`);
}
