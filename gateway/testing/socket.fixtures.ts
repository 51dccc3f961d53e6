import { once } from 'node:events';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { until } from '../../kit/testing/until';

// biome-ignore lint/suspicious/noExplicitAny: a test reads the answer it asked for
type Json = any;

/** One subscription or operation over a socket, as its client sees it. */
export interface Told {
  readonly id: string;
  /** The payload of each `next`, in order. */
  readonly next: Json[];
  errors: Json[] | null;
  isComplete: boolean;
}

export interface TestSocket {
  readonly socket: WebSocket;
  /** How the socket was closed, once it was. */
  closed: { code: number; reason: string } | null;
  subscribe(query: string, variables?: Record<string, unknown>, id?: string): Told;
  /** The same, with a payload of the test's own making. */
  operate(payload: object, id?: string): Told;
  /** The same, and again as every client does while a part of a busy machine does not answer. */
  follow(query: string, variables?: Record<string, unknown>): Told;
  complete(told: Told): void;
  /** Resolves when all that was written to it until now has arrived; at once if it is closed. */
  flushed(): Promise<void>;
  send(message: string | object): void;
  /** Ends it as a lost network does: without a word. */
  cut(): void;
  close(): Promise<void>;
}

interface SocketOptions {
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly protocol?: string;
  /** What `connection_init` holds; null sends none. */
  readonly init?: object | null;
}

const againAfterMs = 100;

let made = 0;

/** Opens a websocket to the graph and speaks graphql-ws' protocol by hand, so that a test sees each frame as it is. */
export async function openSocket(url: string, options: SocketOptions = {}): Promise<TestSocket> {
  const { token, headers = {}, protocol = 'graphql-transport-ws' } = options;
  const init =
    options.init === undefined ? (token ? { authorization: `Bearer ${token}` } : {}) : options.init;
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol, { headers });
  const all = new Map<string, Told>();
  const patient = new Map<string, () => void>();
  let isAcknowledged = false;
  let pongs = 0;
  const opened: TestSocket = {
    socket,
    closed: null,
    subscribe: (query, variables = {}, id) => opened.operate({ query, variables }, id),
    operate(payload, id = `s${++made}`) {
      const told: Told = { id, next: [], errors: null, isComplete: false };
      all.set(id, told);
      opened.send({ id, type: 'subscribe', payload });
      return told;
    },
    follow(query, variables = {}) {
      const told = opened.subscribe(query, variables);
      patient.set(told.id, () =>
        opened.send({ id: told.id, type: 'subscribe', payload: { query, variables } }),
      );
      return told;
    },
    async flushed() {
      const before = pongs;
      if (socket.readyState === WebSocket.OPEN) opened.send({ type: 'ping' });
      await until(() => pongs > before || opened.closed);
    },
    complete: ({ id }) => opened.send({ id, type: 'complete' }),
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    cut: () => socket.terminate(),
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      const ended = once(socket, 'close');
      socket.close();
      await ended;
    },
  };

  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if (message.type === 'connection_ack') isAcknowledged = true;
    if (message.type === 'pong') pongs += 1;
    const told = all.get(message.id);
    if (!told) return;
    if (message.type === 'next') told.next.push(message.payload);
    const again = message.payload?.[0]?.extensions?.code === 'UNAVAILABLE' && patient.get(told.id);
    if (message.type === 'error' && again) setTimeout(again, againAfterMs);
    else if (message.type === 'error') told.errors = message.payload;
    if (message.type === 'complete') told.isComplete = true;
  });
  socket.on('close', (code, reason) => {
    opened.closed = { code, reason: String(reason) };
  });
  socket.on('error', () => {});
  await until(() => socket.readyState !== WebSocket.CONNECTING);
  if (init !== null && socket.readyState === WebSocket.OPEN) {
    opened.send({ type: 'connection_init', payload: init });
    await until(() => isAcknowledged || opened.closed);
  }
  return opened;
}

/** Asks for a websocket that is to be refused; answers with what. */
export function upgradeRefused(
  url: string,
  headers: Record<string, string>,
  path = '/graphql',
): Promise<{ status: number; body: Json }> {
  return new Promise((resolve, reject) => {
    const asked = request(url + path, {
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
        ...headers,
      },
    });
    asked.on('response', async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    });
    asked.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new Error('It was let in.'));
    });
    asked.on('error', reject);
    asked.end();
  });
}
