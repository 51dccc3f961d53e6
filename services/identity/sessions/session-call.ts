import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import type { Locale } from '../../../kit/words';
import { accountIds, memberIds, sessionIds } from '../ids';

interface LiveSession {
  readonly id: string;
  readonly account_id: string;
  readonly member_id: string;
  readonly locale: Locale;
  readonly scopes: readonly string[];
  readonly blocked: readonly string[];
}

type Session = Omit<Viewer, 'memberships'>;

const LIVE = `
  select session.id, account.id as account_id, member.id as member_id, account.locale, session.scopes,
         array(select blocked_id::text from blocks where blocker_id = member.id
               union select blocker_id::text from blocks where blocked_id = member.id) as blocked
  from sessions session
  join accounts account on account.id = session.account_id
  join members member on member.account_id = account.id
  where session.id = any($1::uuid[]) and session.revoked_at is null and session.expires_at > now()`;

/** The people behind these sessions and whom they and others blocked, in one statement; null for one that is revoked or expired. */
export async function sessionsOf(db: DataSource, ids: readonly string[]): Promise<(Session | null)[]> {
  const uuids = ids.map((id) => sessionIds.uuidOrNull(id)).filter((uuid) => uuid !== null);
  const rows: LiveSession[] = await db.query(LIVE, [uuids]);
  const live = new Map(rows.map((row) => [sessionIds.of(row.id), row]));
  return ids.map((id) => {
    const row = live.get(id);
    return row ? sessionFrom(id, row) : null;
  });
}

const sessionFrom = (sessionId: string, row: LiveSession): Session => ({
  accountId: accountIds.of(row.account_id),
  memberId: memberIds.of(row.member_id),
  sessionId,
  locale: row.locale,
  scopes: row.scopes,
  blocked: row.blocked.map((id) => memberIds.of(id)),
});
