import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { type ExecutionResult, print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import { signedSocket } from '../../kit/server-sockets';
import type { Link } from '../../kit/service';
import { sign } from '../../kit/signature';
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
    return async ({ document, variables, operationName, operationType }: ExecutionRequest) => {
      const request = { query: print(document), variables, operationName };
      if (operationType === 'subscription') return subscribed(subgraphName, request) as never;
      return (await (links[subgraphName] ?? missing(subgraphName)).graph(
        request,
        asking,
        deadlineMs,
      )) as never;
    };
  };
  /** Upstream, by graphql-ws, as a federation gateway asks; there is such a way only to a service that is a process of its own. */
  function subscribed(name: string, { query, variables }: { query: string; variables: unknown }) {
    const client = createClient({
      url: `${journey.serviceUrl?.(name).replace(/^http/, 'ws')}${signedSocket.path}`,
      webSocketImpl: WebSocket,
      connectionParams: () => ({
        ...sign(journey.key, { ...signedSocket, to: name, asking: askingHeader(asking) }),
      }),
      retryAttempts: 0,
    });
    upstream.push(client);
    return client.iterate({ query, variables: variables as Record<string, unknown> });
  }

  const upstream: Client[] = [];
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
    /** Tells of each event of a subscription, by server-sent events, until it is ended. */
    async subscribe(
      query: string,
      variables: Readonly<Record<string, unknown>>,
      onEvent: (result: ExecutionResult) => void,
    ): Promise<() => void> {
      const ending = new AbortController();
      const response = await runtime.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
        body: JSON.stringify({ query, variables }),
        signal: ending.signal,
      });
      void (async () => {
        let text = '';
        for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
          text += Buffer.from(chunk).toString('utf8');
          const messages = text.split('\n\n');
          text = messages.pop() ?? '';
          for (const message of messages) {
            const data = /^data: ?(.+)$/m.exec(message)?.[1];
            if (data?.startsWith('{')) onEvent(JSON.parse(data));
          }
        }
      })().catch(() => {});
      return () => ending.abort();
    },
    close: async () => {
      for (const client of upstream) await client.dispose();
      await runtime[Symbol.asyncDispose]();
    },
  };
}

const askingHeader = (asking: Asking) => Buffer.from(JSON.stringify(asking)).toString('base64url');

function missing(name: string): never {
  throw new Error(`The supergraph speaks of ${name}, and there is no way to it.`);
}
