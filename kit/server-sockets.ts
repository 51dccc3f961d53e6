import type { Server as HttpServer } from 'node:http';
import { type ExecutionArgs, GraphQLError, parse } from 'graphql';
import { makeServer } from 'graphql-ws';
import { executorOf } from './execute';
import type { GraphRequest, Service } from './service';
import { signedHeaders, type verifier } from './signature';
import { type Opened, openSockets, type Sockets } from './socket';
import { subscriberOf } from './subscribe';
import { type Asking, anonymous } from './viewer';

const longestMessage = 2_000_000;
const path = '/graph';

/** What the signature of a socket's `connection_init` is over; its payload holds the signed headers. */
export const signedSocket = { method: 'SUBSCRIBE', path, body: '' } as const;

/**
 * Serves a service's subscriptions, over graphql-ws at /graph, to holders of the key: for federation gateways that open a
 * subscription upstream. `connection_init` is signed as calls are.
 */
export function serveSockets(
  service: Service,
  server: HttpServer,
  judge: ReturnType<typeof verifier>,
): Sockets {
  const [run, subscribe] = [executorOf(service), subscriberOf(service)];
  const askings = new WeakMap<object, Asking>();

  const operations = makeServer<Record<string, unknown>, Opened>({
    onConnect({ connectionParams = {}, extra }) {
      const asking = String(connectionParams[signedHeaders.asking] ?? '');
      const verdict = judge(connectionParams as Record<string, string>, {
        ...signedSocket,
        to: service.name,
        asking,
      });
      if (verdict !== 'genuine') {
        service.log.warn({ verdict, path }, 'a socket was refused');
        return false;
      }
      askings.set(
        extra.socket,
        asking ? JSON.parse(Buffer.from(asking, 'base64url').toString('utf8')) : anonymous,
      );
    },
    onSubscribe: ({ extra }, _id, payload) =>
      argumentsOf(
        {
          query: payload.query,
          variables: payload.variables ?? {},
          operationName: payload.operationName ?? undefined,
        },
        askings.get(extra.socket) ?? anonymous,
      ),
    execute: ({ contextValue }) => run(...(contextValue as [GraphRequest, Asking])),
    subscribe: ({ contextValue }) => subscribe(...(contextValue as [GraphRequest, Asking])),
    onNext: (_context, _id, _payload, _args, result) => result,
  });

  function argumentsOf(request: GraphRequest, asking: Asking): ExecutionArgs | GraphQLError[] {
    try {
      return {
        schema: service.schema,
        document: parse(request.query),
        operationName: request.operationName ?? null,
        contextValue: [request, asking],
      };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  const sockets = openSockets(operations, { longestMessage, log: service.log });
  server.on('upgrade', (request, connection, head) => {
    if (request.url === path) sockets.take(request, connection, head);
    else connection.destroy();
  });
  return sockets;
}
