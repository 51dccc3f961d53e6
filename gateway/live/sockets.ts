import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Hint } from '../../kit/hint';
import type { Log } from '../../kit/log';
import { type Opened, openSockets } from '../../kit/socket';
import { localeOf } from '../../kit/words';
import type { Tolls } from '../budgets/tolls';
import type { Settings } from '../config';
import type { Engine } from '../engine';
import { addressOf } from '../http/address';
import type { KnownDocuments } from '../http/asked';
import type { Viewers } from '../viewer';
import { Client } from './client';
import { closing } from './closing';
import type { Hub } from './hub';
import { operationsOver } from './operations';
import { openRights } from './rights';
import { isEnding, isOriginAllowed, notHere, refuseUpgrade, wrongOrigin } from './upgrade';

/** The longest message from a client. What it may ask is limited further by the door. */
const longestMessage = 64 * 1_024;
/** When Hameau ends, thousands of clients are not sent away in the same moment. */
const longestFarewellMs = 10_000;
const farewellMsEach = 1;

interface SocketsParts {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly viewers: Viewers;
  readonly documents: KnownDocuments;
  readonly tolls: Tolls;
  readonly hub: Hub;
  readonly hint: Hint | undefined;
  readonly log: Log;
  publicUrl(): string;
}

export interface LiveSockets {
  upgrade(request: IncomingMessage, connection: Duplex, head: Buffer): void;
  /** Takes no more, and sends those there are away, so that they come back to whoever serves then. */
  close(): Promise<void>;
}

/** The graph over websockets, in graphql-ws' protocol: subscriptions, and queries and mutations too. */
export function openLiveSockets(parts: SocketsParts): LiveSockets {
  const { settings, hub, log, publicUrl } = parts;
  const clients = new Map<Opened['socket'], Client>();
  let isClosing = false;

  function clientOf({ socket, request }: Opened): Client {
    const known = clients.get(socket);
    if (known) return known;
    const client = new Client({
      socket,
      connection: request.socket as Socket,
      address: addressOf(request, settings.HAMEAU_PROXIES),
      locale: localeOf(request.headers['accept-language']),
      counts: hub.counts,
    });
    clients.set(socket, client);
    socket.once('close', () => {
      clients.delete(socket);
      client.end();
    });
    return client;
  }

  const sockets = openSockets(operationsOver({ ...parts, clientOf, clients }), { longestMessage, log });
  const rights = openRights({ ...parts, clients });

  return {
    upgrade(request, connection, head) {
      const path = (request.url ?? '').split('?')[0];
      if (path !== '/graphql') return refuseUpgrade(connection, 404, notHere());
      if (isClosing) return refuseUpgrade(connection, 503, isEnding());
      if (!isOriginAllowed(request, settings.HAMEAU_ORIGINS, publicUrl()))
        return refuseUpgrade(connection, 403, wrongOrigin());
      sockets.take(request, connection, head);
    },
    async close() {
      isClosing = true;
      rights.close();
      const farewellMs = Math.min(longestFarewellMs, clients.size * farewellMsEach);
      await sockets.close(...closing.restart, farewellMs);
    },
  };
}
