import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { unavailable } from '../kit/errors';
import type { Link } from '../kit/service';
import { type Claims, claimsShape } from './token';

/** Whether the session goes on is asked with who it is; this only says which one it is. */
const knownForMs = 60_000;
const callDeadlineMs = 1_500;

const heldShape = claimsShape.nullable();

/** Finds sessions by the cookies that browsers hold them by, of which no copy is kept. Throws UNAVAILABLE if identity does not say. */
export function heldSessions(identity: Link): (cookie: string) => Promise<Claims | null> {
  const known = new LRUCache<string, Promise<Claims | null>>({ max: 20_000, ttl: knownForMs });

  async function find(cookie: string): Promise<Claims | null> {
    const answer = await identity.call('heldBy', { cookie }, callDeadlineMs).catch(() => undefined);
    const held = heldShape.safeParse(answer);
    if (!held.success) throw unavailable();
    return held.data;
  }

  return (cookie) => {
    const key = createHash('sha256').update(cookie).digest('base64url');
    const found = known.get(key);
    if (found) return found;
    const finding = find(cookie);
    known.set(key, finding);
    // A session may begin at any moment, and identity may be back.
    finding.then(
      (held) => void (held ?? known.delete(key)),
      () => known.delete(key),
    );
    return finding;
  };
}

/** A session has just been given to a browser. */
const givenShape = z.object({ cookie: z.string() }).nullable();

/** The cookie for the session of a refresh token, which is spent by that; null if the session is over. Throws UNAVAILABLE. */
export async function giveToBrowser(identity: Link, refreshToken: string): Promise<string | null> {
  const given = givenShape.safeParse(await identity.call('holdInBrowser', { refreshToken }));
  if (!given.success) throw unavailable();
  return given.data?.cookie ?? null;
}
