import type { EntityManager } from 'typeorm';
import { accountIds, sessionIds } from '../ids';

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
  return ended;
}
