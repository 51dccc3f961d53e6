import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeServer } from 'graphql-ws';
import { WebSocket } from 'ws';
import { silent } from './kit.fixtures';
import { type Opened, openSockets, type Sockets } from './socket';
import { until } from './testing/until';

let server: Server;
let sockets: Sockets;
let url: string;
beforeEach(async () => {
  const operations = makeServer<Record<string, unknown>, Opened>({
    onConnect: ({ connectionParams }) => {
      if (connectionParams?.['break']) throw new Error('select * from trees');
    },
  });
  sockets = openSockets(operations, { longestMessage: 1_000, log: silent });
  server = createServer().on('upgrade', sockets.take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await sockets.close(1012, 'over', 0);
  await new Promise((resolve) => server.close(resolve));
});

/** A client that keeps what it is sent, and how it was closed. */
async function connect(protocol = 'graphql-transport-ws') {
  const socket = new WebSocket(url, protocol);
  const heard: string[] = [];
  const how: { code?: number; reason?: string } = {};
  socket.on('message', (data) => heard.push(String(data)));
  socket.on('close', (code, reason) => Object.assign(how, { code, reason: String(reason) }));
  socket.on('error', () => {});
  await until(() => socket.readyState !== WebSocket.CONNECTING);
  return { socket, heard, how };
}

test('the protocol is spoken, without compression', async () => {
  const { socket, heard } = await connect();
  socket.send('{"type":"connection_init"}');
  socket.send('{"type":"ping"}');
  await until(() => heard.length === 2);
  expect(heard.map((text) => JSON.parse(text).type)).toEqual(['connection_ack', 'pong']);
  expect(socket.extensions).toBe('');
});

test('a message that is too long, or a bug on the way, closes that socket alone and tells nothing', async () => {
  const [long, broken, other] = [await connect(), await connect(), await connect()];
  long.socket.send('x'.repeat(1_001));
  broken.socket.send('{"type":"connection_init","payload":{"break":true}}');
  await until(() => long.how.code && broken.how.code);
  expect([long.how.code, broken.how]).toEqual([1009, { code: 4500, reason: 'INTERNAL' }]);
  expect(other.socket.readyState).toBe(WebSocket.OPEN);
});

test('what only a server says closes the socket of a client that says it, and is no bug', async () => {
  for (const message of ['{"type":"connection_ack"}', '{"type":"next","id":"1","payload":{}}']) {
    const { socket, heard, how } = await connect();
    socket.send('{"type":"connection_init"}');
    await until(() => heard.length === 1);
    socket.send(message);
    await until(() => how.code);
    expect(how).toEqual({ code: 4400, reason: 'This is for servers to say.' });
  }
});

test('all are sent away with a word, and one that does not answer is cut', async () => {
  const [one, deaf] = [await connect(), await connect()];
  deaf.socket.pause();
  await until(() => sockets.open.size === 2);
  await sockets.close(1012, 'Again later.', 20);
  expect(sockets.open.size).toBe(0);
  await until(() => one.how.code);
  expect(one.how).toEqual({ code: 1012, reason: 'Again later.' });
  deaf.socket.terminate();
});
