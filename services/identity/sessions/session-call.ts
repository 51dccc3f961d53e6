import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import type { Locale } from '../../../kit/words';
import { accountIds, memberIds, sessionIds } from '../ids';

interface LiveSession {
  readonly account_id: string;
  readonly member_id: string;
  readonly locale: Locale;
  readonly blocked: readonly string[];
}

/** The person behind a session and whom they and others blocked, in one statement; null once it is revoked or expired. */
export async function sessionOf(
  db: DataSource,
  sessionId: string,
): Promise<Omit<Viewer, 'memberships'> | null> {
  const uuid = sessionIds.uuidOrNull(sessionId);
  if (!uuid) return null;
  const [live]: LiveSession[] = await db.query(
    `select account.id as account_id, member.id as member_id, account.locale,
            array(select blocked_id::text from blocks where blocker_id = member.id
                  union select blocker_id::text from blocks where blocked_id = member.id) as blocked
     from sessions session
     join accounts account on account.id = session.account_id
     join members member on member.account_id = account.id
     where session.id = $1 and session.revoked_at is null and session.expires_at > now()`,
    [uuid],
  );
  if (!live) return null;
  return {
    accountId: accountIds.of(live.account_id),
    memberId: memberIds.of(live.member_id),
    sessionId,
    locale: live.locale,
    scopes: ['member'],
    blocked: live.blocked.map((id) => memberIds.of(id)),
  };
}
