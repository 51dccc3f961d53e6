import { once } from 'node:events';
import { request } from 'undici';
import { WebSocket } from 'ws';
import { type Told, toldBy } from './told';

export interface Sent {
  readonly query: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** A way to ask a server for an operation, as a client does. */
export interface Transport {
  readonly name: string;
  /** What the way itself costs is spent before: a socket is open and acknowledged. */
  ready(): Promise<void>;
  ask(sent: Sent, headers?: Readonly<Record<string, string>>): Promise<Told>;
  close(): Promise<void>;
}

export const overHttp = (url: string): Transport => ({
  name: 'HTTP',
  ready: async () => {},
  async ask(sent, headers = {}) {
    const { statusCode, body } = await request(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...headers,
      },
      body: JSON.stringify(sent),
    });
    return toldBy(statusCode, await body.text());
  },
  close: async () => {},
});

export const protocol = 'graphql-transport-ws';

/** One socket, opened anew when what was asked closed it. */
export function overSocket(url: string): Transport {
  let socket: WebSocket | undefined;
  let asked = 0;

  async function ready(): Promise<void> {
    if (socket?.readyState === WebSocket.OPEN) return;
    socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol);
    socket.on('error', () => {});
    await once(socket, 'open');
    const acknowledged = once(socket, 'message');
    socket.send('{"type":"connection_init"}');
    await acknowledged;
  }

  return {
    name: 'websocket',
    ready,
    async ask(sent) {
      await ready();
      const own = socket as WebSocket;
      const id = `hostile-${++asked}`;
      const told = firstTold(own, id);
      own.send(JSON.stringify({ id, type: 'subscribe', payload: sent }));
      const answer = await told;
      if (answer.hasData && own.readyState === WebSocket.OPEN)
        own.send(JSON.stringify({ id, type: 'complete' }));
      return answer;
    },
    async close() {
      socket?.terminate();
    },
  };
}

/** The first that comes of an operation: its answer, its `error` frame, or the close of the socket. */
export function firstTold(socket: WebSocket, id: string): Promise<Told> {
  return new Promise((resolve) => {
    const end = (told: Told) => {
      socket.off('message', take);
      socket.off('close', closed);
      resolve(told);
    };
    const closed = (code: number, reason: Buffer) => end(closedWith(code, String(reason)));
    const take = (data: unknown) => {
      const frame = JSON.parse(String(data));
      if (frame.id !== id) return;
      if (frame.type === 'error') end(toldBy(0, JSON.stringify({ errors: frame.payload })));
      if (frame.type === 'next') end(toldBy(200, JSON.stringify(frame.payload)));
    };
    socket.on('message', take);
    socket.on('close', closed);
  });
}

/** A close says its code in the first word of its reason, where it is the graph’s own. */
export const closedWith = (code: number, reason: string): Told => ({
  status: code,
  code: /^([A-Z_]+):/.exec(reason)?.[1],
  about: undefined,
  hasData: false,
  text: reason,
});
