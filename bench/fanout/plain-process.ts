import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer } from 'ws';

/*
 * What the same thing costs by hand: one frame, built beforehand, is written to every connection. No graph, no database, no rights, and
 * no reader can come back to what it missed.
 */

export type PlainMessage =
  | { readonly kind: 'listen' }
  | { readonly kind: 'post'; readonly from: number; readonly count: number; readonly bytes: number };

const server = createServer();
const connections = new Set<Socket>();
const sockets = new WebSocketServer({
  server,
  perMessageDeflate: false,
  handleProtocols: () => 'graphql-transport-ws',
});
sockets.on('connection', (socket, request) => {
  connections.add(request.socket);
  socket.on('message', (data) => {
    if (String(data).includes('connection_init')) socket.send('{"type":"connection_ack"}');
  });
  socket.on('close', () => connections.delete(request.socket));
});

/** As long as a frame of Hameau's, and read at the same marks. */
function frameOf(seq: number, bytes: number): Buffer {
  const sentAt = Math.round((performance.timeOrigin + performance.now()) * 1_000);
  const body = `{"id":"00000000-0000-4000-8000-000000000000","type":"next","payload":{"data":{"seq":${seq},"text":"${sentAt} `;
  const text = `${body.padEnd(bytes - 4, 'x')}"}}}`;
  const header = Buffer.from([0x81, 126, text.length >> 8, text.length & 0xff]);
  return Buffer.concat([header, Buffer.from(text)]);
}

async function post(from: number, count: number, bytes: number): Promise<void> {
  for (let seq = from; seq < from + count; seq += 1) {
    const frame = frameOf(seq, bytes);
    for (const connection of connections) connection.write(frame);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

process.on('message', (message: PlainMessage) => {
  if (message.kind === 'post') {
    void post(message.from, message.count, message.bytes).then(() => process.send?.({}));
    return;
  }
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
});
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
