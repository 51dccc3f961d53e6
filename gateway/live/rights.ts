import { setTimeout as sleep } from 'node:timers/promises';
import type { Hint } from '../../kit/hint';
import type { Log } from '../../kit/log';
import { Pause } from '../../kit/pause';
import type { Viewer } from '../../kit/viewer';
import type { Claims } from '../token';
import type { Viewers } from '../viewer';
import type { Client } from './client';
import { closing } from './closing';
import type { Hub } from './hub';

/** Whoever lost a right is told nothing more within 5 s: it is looked for this often, and sooner after a hint. */
const lookEveryMs = 2_000;
const soonestMs = 250;
/** Who could not be confirmed for so long is asked to come back. */
const unsureAfterMs = 3_900;

interface RightsParts {
  readonly viewers: Viewers;
  readonly hub: Hub;
  readonly hint: Hint | undefined;
  readonly log: Log;
  readonly clients: ReadonlyMap<unknown, Client>;
}

type SignedIn = Client & { readonly claims: Claims };

/** Keeps what open sockets may see as it is now: tokens, sessions, blocks and memberships, for all of them in one question each. */
export function openRights({ viewers, hub, hint, log, clients }: RightsParts): { close(): void } {
  let isClosed = false;
  const pause = new Pause();

  async function look(): Promise<void> {
    for (const client of clients.values()) client.endIfStalled();
    const all = [...clients.values()].filter(
      (client): client is SignedIn => client.isOpen && client.claims !== null,
    );
    for (const client of all) endIfOver(client);
    const open = all.filter((client) => client.isOpen);
    if (open.length === 0) return;
    const found = await viewers.renewed(open.map(({ claims }) => claims));
    await Promise.all(open.map((client, at) => settle(client, found[at] ?? null)));
  }

  async function settle(client: SignedIn, viewer: Viewer | null): Promise<void> {
    if (!client.isOpen) return;
    if (!viewer) return client.close(closing.ended);
    const isChanged = client.isToReview || rightsOf(client.asking.viewer) !== rightsOf(viewer);
    client.isToReview = false;
    client.isOf(viewer, client.claims);
    if (isChanged) await hub.review(client);
  }

  async function loop(): Promise<void> {
    while (!isClosed) {
      const startedAt = performance.now();
      await look().catch((error) =>
        log.warn({ err: error }, 'the rights of open sockets cannot be looked up'),
      );
      await sleep(soonestMs, undefined, { ref: false });
      if (!isClosed) await pause.for(lookEveryMs - (performance.now() - startedAt));
    }
  }

  const ends = ['identity', 'regions'].map((topic) => hint?.on(topic, () => pause.wake()));
  void loop();
  return {
    close: () => {
      isClosed = true;
      for (const end of ends) end?.();
      pause.wake();
    },
  };
}

function endIfOver(client: SignedIn): void {
  if (client.claims.exp * 1_000 <= Date.now()) client.close(closing.ended);
  else if (performance.now() - client.confirmedAt > unsureAfterMs) client.close(closing.unsure);
}

/** What decides what somebody may read, to be compared. */
const rightsOf = (viewer: Viewer | null): string =>
  JSON.stringify(viewer && [viewer.locale, [...viewer.blocked].sort(), viewer.memberships]);
