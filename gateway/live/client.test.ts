import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { until } from '../../kit/testing/until';
import { Client } from './client';
import { noCounts } from './counts';
import { bodyOf, framesOf, prefixOf } from './frames';

let server: Server;
let peer: WebSocket;
let client: Client;
let connection: Socket;
const counts = noCounts();
let closedBy: { code?: number; reason?: string };

beforeEach(async () => {
  const how: typeof closedBy = {};
  closedBy = how;
  server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  const opened = new Promise<Client>((resolve) => {
    sockets.on('connection', (socket, request) => {
      connection = request.socket;
      resolve(new Client({ socket, connection, address: '127.0.0.1', locale: 'en', counts }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  peer = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  peer.on('close', (code, reason) => Object.assign(how, { code, reason: String(reason) }));
  client = await opened;
  await until(() => peer.readyState === WebSocket.OPEN);
});
afterEach(async () => {
  jest.restoreAllMocks();
  peer.terminate();
  connection.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const frame = (bytes: number) => framesOf(prefixOf('1'), [bodyOf({ text: 'x'.repeat(bytes) })]);

/** Writes until the system takes no more for a reader that does not read. */
function fill(most: number): void {
  while (client.isOpen && connection.writableLength < most) client.write(frame(16_000), 1);
}

test('a reader that leaves more than 256 KiB unread is closed with 1013, once it reads so far', async () => {
  peer.pause();
  fill(Number.POSITIVE_INFINITY);
  expect(client.isOpen).toBe(false);
  const { writableLength } = connection;
  client.write(frame(16_000), 1);
  expect(connection.writableLength).toBe(writableLength);
  peer.resume();
  await until(() => closedBy.code);
  expect(closedBy).toEqual({ code: 1013, reason: expect.stringContaining('RATE_LIMITED') });
});

test('who catches up is given the next page when most of the last one has left', async () => {
  peer.pause();
  fill(100_000);
  let isDrained = false;
  const drained = client.drained().then(() => {
    isDrained = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isDrained).toBe(false);
  peer.resume();
  await drained;
  expect(client.isOpen).toBe(true);
});

test('a reader to whom nothing could be sent for 30 s is closed; one that reads is not', async () => {
  peer.pause();
  fill(100_000);
  client.endIfStalled();
  const now = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => now + 29_000);
  client.endIfStalled();
  expect(client.isOpen).toBe(true);
  peer.resume();
  await until(() => connection.writableLength === 0);
  client.endIfStalled();
  peer.pause();
  fill(100_000);
  client.endIfStalled();
  jest.spyOn(performance, 'now').mockImplementation(() => now + 58_000);
  client.endIfStalled();
  expect(client.isOpen).toBe(true);
  jest.spyOn(performance, 'now').mockImplementation(() => now + 60_000);
  client.endIfStalled();
  expect(client.isOpen).toBe(false);
});
