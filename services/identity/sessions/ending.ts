import type { EntityManager } from 'typeorm';
import { recordActivity, recordForAll } from '../activity/recording';
import { accountIds, appIds, sessionIds } from '../ids';

/** Which of an account's sessions: one alone, all but one, or all. */
interface Which {
  readonly only?: string;
  readonly but?: string;
}

const uuidOf = (id: string | undefined) => (id === undefined ? null : sessionIds.uuid(id));

/** Ends sessions of an account that go on; answers how many. Their tokens are refused everywhere within five seconds. */
export async function endSessions(
  within: EntityManager,
  accountId: string,
  { only, but }: Which = {},
): Promise<number> {
  const [, ended]: [unknown, number] = await within.query(
    `update sessions set revoked_at = now()
     where account_id = $1 and ($2::uuid is null or id = $2) and id is distinct from $3
       and revoked_at is null and expires_at > now()`,
    [accountIds.uuid(accountId), uuidOf(only), uuidOf(but)],
  );
  if (ended > 0) await recordActivity(within, { kind: 'SESSIONS_ENDED', accountId });
  return ended;
}

/** Ends the sessions of an app, whoever's they are; answers how many. */
export async function endSessionsOfApp(within: EntityManager, appUuid: string): Promise<number> {
  return endedOfApps(
    within,
    `update sessions session set revoked_at = now()
     where app_id = $1 and revoked_at is null and expires_at > now() returning account_id, app_id`,
    [appUuid],
  );
}

/** Ends an app's session by the token that it has of it; of no other app's. */
export async function endSessionOfToken(
  within: EntityManager,
  tokenHash: Buffer,
  appUuid: string | null,
): Promise<void> {
  await endedOfApps(
    within,
    `update sessions session set revoked_at = now() from refresh_tokens held
     where held.hash = $1 and session.id = held.session_id and session.app_id = $2 and session.revoked_at is null
     returning session.account_id, session.app_id`,
    [tokenHash, appUuid],
  );
}

/** Ends the session that a code gave: the code came back. */
export async function endSessionOfCode(within: EntityManager, codeHash: Buffer): Promise<void> {
  await endedOfApps(
    within,
    `update sessions session set revoked_at = now() from authorization_codes code
     where code.hash = $1 and session.id = code.session_id and session.revoked_at is null
     returning session.account_id, session.app_id`,
    [codeHash],
  );
}

interface Ended {
  readonly account_id: string;
  readonly app_id: string;
}

/** Writes it down for each account once; answers how many sessions there were. */
async function endedOfApps(within: EntityManager, sql: string, values: readonly unknown[]): Promise<number> {
  const [ended]: [Ended[], number] = await within.query(sql, [...values]);
  const [first] = ended;
  if (!first) return 0;
  const them = [...new Set(ended.map(({ account_id }) => accountIds.of(account_id)))];
  await recordForAll(within, { kind: 'SESSIONS_ENDED', accountIds: them, about: appIds.of(first.app_id) });
  return ended.length;
}
