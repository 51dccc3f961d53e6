import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/*
 * The bug that the proof has to catch, as a process of its own: a server that keeps for each reader what it does not read. Tells its
 * port on standard output.
 */

const text = 'x'.repeat(200_000);
const frameOf = (seq: number) =>
  Buffer.from(JSON.stringify({ id: '1', type: 'next', payload: { data: { seq, text } } }));
const everyMs = 20;

const server = createServer();
const sockets = new WebSocketServer({ server, handleProtocols: (protocols) => [...protocols][0] ?? false });
sockets.on('connection', (socket) => {
  socket.on('message', () => socket.send(JSON.stringify({ type: 'connection_ack' })));
});
let seq = 0;
setInterval(() => {
  seq += 1;
  for (const socket of sockets.clients)
    if (socket.readyState === WebSocket.OPEN) socket.send(frameOf(seq), { binary: false });
}, everyMs);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on('disconnect', () => process.exit());
