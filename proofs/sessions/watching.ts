import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { WebSocket } from 'ws';

const lookEveryMs = 50;
export const longestMs = 15_000;

/** How a session is presented. */
export type Held = { readonly token: string } | { readonly cookie: string };

const headersOf = (held: Held) =>
  'token' in held ? { authorization: `Bearer ${held.token}` } : { cookie: held.cookie };

interface Watch {
  /** Milliseconds from `since` (performance.now()) until it was refused and its socket closed; null if that did not come. */
  endedAfter(since: number): Promise<number | null>;
}

/** Watches a session at a gateway, by requests and by an open socket. Resolves when both know who it is. */
export async function watch(url: string, held: Held): Promise<Watch> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    ...('cookie' in held ? { headers: { cookie: held.cookie } } : {}),
  });
  socket.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => {
      const init = 'token' in held ? { authorization: `Bearer ${held.token}` } : {};
      socket.send(JSON.stringify({ type: 'connection_init', payload: init }));
    });
    socket.once('message', () => resolve());
    socket.once('close', () => reject(new Error('A socket was not let in.')));
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  if (!(await isKnown(url, held))) throw new Error('A session that goes on was refused.');

  return {
    async endedAfter(since) {
      const refused = (async () => {
        while (performance.now() - since < longestMs) {
          if (!(await isKnown(url, held))) return true;
          await pause(lookEveryMs);
        }
        return false;
      })();
      const isClosed = await Promise.race([
        Promise.all([closed, refused]).then(([, isRefused]) => isRefused),
        pause(longestMs + 1_000).then(() => false),
      ]);
      const after = performance.now() - since;
      socket.terminate();
      return isClosed ? after : null;
    },
  };
}

async function isKnown(url: string, held: Held): Promise<boolean> {
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(held) },
    body: JSON.stringify({ query: '{ viewer { member { id } } }' }),
  });
  const { data } = (await body.json()) as { data?: { viewer: object | null } };
  return data?.viewer != null;
}
