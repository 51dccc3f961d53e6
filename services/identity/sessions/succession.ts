import type { EntityManager } from 'typeorm';
import { recordActivity } from '../activity/recording';
import { accountIds, sessionIds } from '../ids';
import { hashOf, newSalt, successorOf } from './secrets';
import { prolong } from './starting';

/** How long a client whose answer was lost may ask for it again. */
const graceSeconds = 10;

interface Presented {
  readonly session_id: string;
  readonly account_id: string;
  readonly is_over: boolean;
  readonly successor_salt: Buffer | null;
  readonly is_in_grace: boolean;
}

export interface Succession {
  readonly sessionId: string;
  readonly accountId: string;
  /** The secret that takes the token's place. */
  readonly successor: string;
}

/** How a session goes on: with another refresh token, or as the cookie of a browser. */
export interface Holder {
  /** Stores the hash of the secret that the session is held by from now on. */
  readonly keep: string;
  /** Finds that hash while nobody has used the secret. */
  readonly unspent: string;
  /** Whose sessions can be held so, as SQL over `session`. */
  readonly whose: string;
}

/**
 * Spends a refresh token. One used before ends its session, unless it was used just now and the answer may have been lost. Null if the
 * session is over.
 */
export async function succeed(
  within: EntityManager,
  token: string,
  { keep, unspent, whose }: Holder,
): Promise<Succession | null> {
  const [presented]: Presented[] = await within.query(
    `select session_id, account_id, successor_salt,
            revoked_at is not null or expires_at <= now() as is_over,
            token.used_at > clock_timestamp() - make_interval(secs => $2) as is_in_grace
     from refresh_tokens token join sessions session on session.id = session_id
     where hash = $1 and ${whose} for update of token`,
    [hashOf(token), graceSeconds],
  );
  if (!presented || presented.is_over) return null;
  const { session_id, account_id, successor_salt, is_in_grace } = presented;
  const found = (salt: Buffer): Succession => ({
    sessionId: sessionIds.of(session_id),
    accountId: accountIds.of(account_id),
    successor: successorOf(token, salt),
  });

  if (successor_salt) {
    const again = found(successor_salt);
    // Whoever lost an answer never used what was in it.
    const isLost = is_in_grace && (await within.query(unspent, [hashOf(again.successor)])).length === 1;
    if (isLost) return again;
    await within.query('update sessions set revoked_at = now() where id = $1', [session_id]);
    await recordActivity(within, { kind: 'TOKEN_REUSED', accountId: again.accountId });
    return null;
  }

  const salt = newSalt();
  await within.query(
    'update refresh_tokens set used_at = clock_timestamp(), successor_salt = $2 where hash = $1',
    [hashOf(token), salt],
  );
  const next = found(salt);
  await within.query(keep, [hashOf(next.successor), session_id]);
  await prolong(within, session_id, next.accountId);
  return next;
}
