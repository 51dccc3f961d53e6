import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, MessageType, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Log } from './log';

/** A client whose machine is gone is known to be after this long. */
const pingEveryMs = 12_000;

export interface SocketSettings {
  /** The longest message taken from a client, in bytes; a longer one ends its socket with 1009. */
  readonly longestMessage: number;
  readonly log: Log;
}

export interface Sockets {
  /** The sockets that are open. */
  readonly open: ReadonlySet<WebSocket>;
  /** Takes a connection over from an HTTP server. */
  take(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Ends them with this code, spread evenly over the time, and resolves when all are gone. */
  close(code: number, reason: string, overMs: number): Promise<void>;
}

/** What each connection carries through the protocol. */
export interface Opened {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
}

/** Speaks graphql-ws' protocol over websockets. Frames leave as they are: without compression, one can be built once for many. */
export function openSockets(server: Server<Opened>, { longestMessage, log }: SocketSettings): Sockets {
  const listener = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessage,
    perMessageDeflate: false,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  const silent = new WeakSet<WebSocket>();

  const pinging = setInterval(() => {
    for (const socket of listener.clients) {
      if (silent.has(socket)) socket.terminate();
      silent.add(socket);
      if (socket.readyState === socket.OPEN) socket.ping();
    }
  }, pingEveryMs);
  pinging.unref();

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const take = (data: unknown, on: (text: string) => Promise<void>) =>
      on(String(data)).catch((error) => {
        if (isOfServers(String(data))) socket.close(CloseCode.BadRequest, 'This is for servers to say.');
        else failed(error);
      });
    const failed = (error: unknown) => {
      log.error({ err: error }, 'a socket met a bug');
      socket.close(CloseCode.InternalServerError, 'INTERNAL');
    };
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason = '') => socket.close(code, shortened(reason)),
        onMessage: (on) => socket.on('message', (data) => void take(data, on)),
      },
      { socket, request },
    );
    socket.on('pong', () => silent.delete(socket));
    socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
    socket.once('close', (code, reason) => void closed(code, String(reason)).catch(failed));
  }

  return {
    open: listener.clients,
    take(request, connection, head) {
      listener.handleUpgrade(request, connection, head, serve);
    },
    async close(code, reason, overMs) {
      clearInterval(pinging);
      const all = [...listener.clients];
      await Promise.all(
        all.map(async (socket, at) => {
          if (overMs > 0) await new Promise((resolve) => setTimeout(resolve, (overMs * at) / all.length));
          await ended(socket, code, reason);
        }),
      );
    },
  };
}

/** graphql-ws takes a message that only a server sends for one of its own bugs; it is the client's. */
const ofServers: readonly string[] = [MessageType.ConnectionAck, MessageType.Next, MessageType.Error];

/** Asked of what could not be taken alone. */
function isOfServers(message: string): boolean {
  try {
    return ofServers.includes(JSON.parse(message)?.type);
  } catch {
    return false;
  }
}

/** The reason of a close has 123 bytes at most (RFC 6455, 5.5), and may quote a client at any length. */
const longestReason = 123;

export const shortened = (reason: string): string =>
  Buffer.from(reason)
    .subarray(0, longestReason)
    .toString('utf8')
    .replace(/\uFFFD+$/, '');

/** A client that does not answer the close is cut. */
const answersWithinMs = 1_000;

function ended(socket: WebSocket, code: number, reason: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) return resolve();
    const cut = setTimeout(() => socket.terminate(), answersWithinMs);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close(code, reason);
  });
}
