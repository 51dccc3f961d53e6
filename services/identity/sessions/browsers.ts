import type { Context } from '../context';
import { accountIds, sessionIds } from '../ids';
import { hashOf } from './secrets';
import { prolong } from './starting';
import { type Holder, succeed } from './succession';

/** What the gateway knows of a session that a browser holds by its cookie: whose it is, and until when, in seconds since 1970. */
interface Held {
  readonly sub: string;
  readonly sid: string;
  readonly exp: number;
}

const byCookie: Holder = {
  keep: 'update sessions set cookie_hash = $1 where id = $2',
  unspent: 'select from sessions where cookie_hash = $1 and revoked_at is null',
  whose: 'session.app_id is null',
};

/**
 * Gives a session to a browser, for its refresh token: from then on it is held by the cookie alone, which no script of a page can read.
 * Null if the session is over.
 */
export async function holdInBrowser(
  { change }: Pick<Context, 'change'>,
  refreshToken: string,
): Promise<{ cookie: string } | null> {
  return change(async (within) => {
    const next = await succeed(within, refreshToken, byCookie);
    return next && { cookie: next.successor };
  });
}

const HELD = `
  select id, account_id, extract(epoch from expires_at)::float8 as exp, used_at < now() - interval '5 minutes' as is_told_old
  from sessions where cookie_hash = $1 and revoked_at is null and expires_at > now()`;

interface StoredHeld {
  readonly id: string;
  readonly account_id: string;
  readonly exp: number;
  readonly is_told_old: boolean;
}

/** The session of a cookie, which is in use by that; null if there is none that goes on. */
export async function heldBy(
  { db, change }: Pick<Context, 'db' | 'change'>,
  cookie: string,
): Promise<Held | null> {
  const [held]: StoredHeld[] = await db.query(HELD, [hashOf(cookie)]);
  if (!held) return null;
  const accountId = accountIds.of(held.account_id);
  if (held.is_told_old) {
    await change((within) => prolong(within, held.id, accountId));
  }
  return { sub: accountId, sid: sessionIds.of(held.id), exp: Math.floor(held.exp) };
}
