import { WebSocket } from 'ws';

/** A reader that asks and then reads nothing for a while; then it looks what became of its socket, comes back, and stalls again. */
export interface StalledReader {
  /** How often its socket was found closed when it read on. */
  readonly closes: number;
  close(): Promise<void>;
}

const readsForMs = 200;
const comesBackAfterMs = 100;

interface Asked {
  readonly url: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly stallsForMs: number;
}

export function stalledReader({ url, query, variables, stallsForMs }: Asked): StalledReader {
  let closes = 0;
  let isOver = false;
  let socket: WebSocket;

  function open(): void {
    if (isOver) return;
    const own = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws');
    socket = own;
    own.on('open', () => own.send(JSON.stringify({ type: 'connection_init' })));
    own.once('message', () => {
      own.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } }));
      setTimeout(() => own.pause(), readsForMs);
      setTimeout(() => own.resume(), readsForMs + stallsForMs);
    });
    own.on('error', () => {});
    own.on('close', () => {
      closes += 1;
      setTimeout(open, comesBackAfterMs);
    });
  }

  open();
  return {
    get closes() {
      return closes;
    },
    async close() {
      isOver = true;
      socket.terminate();
    },
  };
}
