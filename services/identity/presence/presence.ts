import type { EntityManager } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Context } from '../context';
import { accountIds, memberIds } from '../ids';
import { tellOf } from '../members/members';
import { hashOf } from '../sessions/secrets';

/** The lock keeps whoever asks at the same time from sending away somebody who has just come. */
const COME = `
  with before as (
    select id, away_since from members
    where account_id = $1 and (seen_on < current_date or asked_on is not null) for no key update
  )
  update members set seen_on = current_date, asked_on = null, away_since = null from before
  where members.id = before.id returning before.id, before.away_since`;

/** Whoever uses the network is here, which they are not asked then for a year; whoever was hidden as away is shown again. */
export async function comeBack(within: EntityManager, accountId: string): Promise<void> {
  const [[member]]: [{ id: string; away_since: string | null }[], number] = await within.query(COME, [
    accountIds.uuid(accountId),
  ]);
  if (member?.away_since) await tellOf(within, memberIds.of(member.id));
}

/** The same by a mail that asked. Its link serves as often as it is followed: twice is no more than once. */
export function confirmPresence(context: Context, token: string): Promise<void> {
  return context.change(async (within) => {
    const [link]: { account_id: string }[] = await within.query(
      `select account_id from mail_links where hash = $1 and purpose = 'CONFIRM_PRESENCE' and expires_at > now()`,
      [hashOf(token)],
    );
    if (!link) {
      throw invalid('token', {
        en: 'does not serve: it is not whole, or too old; signing in says the same',
        fr: 'ne sert pas : il est incomplet, ou trop ancien ; se connecter dit la même chose',
      });
    }
    await comeBack(within, accountIds.of(link.account_id));
  });
}
