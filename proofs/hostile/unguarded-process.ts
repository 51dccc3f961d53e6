import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema, graphql } from 'graphql';
import { makeServer } from 'graphql-ws';
import { logOf } from '../../kit/log';
import { type Opened, openSockets } from '../../kit/socket';
import { readSchema } from '../../scripts/schemas';

/*
 * The graph as a library serves it by itself, with none of Hameau's limits: what the proof has to find fault with. A process of its own,
 * so that it can be measured as the gateway is.
 */

const schema = buildSchema(readSchema('api.graphql'), { assumeValid: true });

const server = createServer(async (request, response) => {
  try {
    const { query, variables, operationName } = JSON.parse((await text(request)) || '{}');
    const answer = await graphql({
      schema,
      source: query,
      variableValues: variables,
      operationName,
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  } catch (error) {
    response.writeHead(500).end((error as Error).stack);
  }
});
const operations = makeServer<Record<string, unknown>, Opened>({ schema });
const sockets = openSockets(operations, { longestMessage: 100_000_000, log: logOf('unguarded', 'silent') });
server.on('upgrade', sockets.take);
server.listen(0, '127.0.0.1');

process.on('message', (message) => {
  const { user, system } = process.cpuUsage();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.send?.(message === 'cpu' ? { cpuMs: (user + system) / 1_000 } : { url });
});
process.on('disconnect', () => process.exit());
