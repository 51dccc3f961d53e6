import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { request } from 'undici';
import type { Asked, Leak } from './leak';

/** The product with a leak in front of it, as if it had been written so. */
export async function openLeakyServer(url: string, leak: Leak) {
  const server = createServer(async (asked, response) => {
    const { query = '', variables = {} } = JSON.parse((await text(asked)) || '{}');
    const one: Asked = { path: asked.url ?? '/', query, variables };
    const answer = await request(url + one.path, { ...head(asked), ...bodyOf(one, leak) } as never);
    response.statusCode = answer.statusCode;
    response.end(leak.answers(one, await answer.body.text()));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const head = ({ method, headers: { authorization } }: IncomingMessage) => ({
  method,
  headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
});

const bodyOf = (asked: Asked, { asks }: Leak) =>
  asked.query
    ? { body: JSON.stringify({ query: asked.query, variables: asks?.(asked) ?? asked.variables }) }
    : {};
