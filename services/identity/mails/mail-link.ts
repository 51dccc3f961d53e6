import type { EntityManager } from 'typeorm';
import { accountIds } from '../ids';
import { hashOf, newSecret } from '../sessions/secrets';

export type Purpose = 'VERIFY_EMAIL' | 'CONFIRM_PRESENCE' | 'RESET_PASSWORD';

interface MailLink {
  readonly accountId: string;
  readonly purpose: Purpose;
  readonly hours: number;
  /** Where people reach Hameau, and the page there that it leads to. */
  readonly publicUrl: string;
  readonly path: string;
}

/**
 * A link for a mail, with a token that only its reader gets to know: here its hash is kept, for so many hours. Of an account that there is not,
 * nothing is kept.
 */
export async function mailLink(
  within: EntityManager,
  { accountId, purpose, hours, publicUrl, path }: MailLink,
): Promise<string> {
  const token = newSecret();
  await within.query(
    `insert into mail_links (hash, account_id, purpose, expires_at)
     select $1, id, $3, now() + make_interval(hours => $4) from accounts where id = $2`,
    [hashOf(token), accountIds.uuid(accountId), purpose, hours],
  );
  return `${publicUrl.replace(/\/$/, '')}${path}?token=${token}`;
}

/** Whose link this token is, which from now on serves no more; null if it does not serve. */
export async function takeLink(
  within: EntityManager,
  token: string,
  purpose: Purpose,
): Promise<string | null> {
  const [[taken]]: [{ account_id: string }[]] = await within.query(
    `update mail_links set used_at = now()
     where hash = $1 and purpose = $2 and used_at is null and expires_at > now() returning account_id`,
    [hashOf(token), purpose],
  );
  return taken ? accountIds.of(taken.account_id) : null;
}

/** The links of this kind that an account was sent before no longer serve. */
export async function endLinks(within: EntityManager, accountId: string, purpose: Purpose): Promise<void> {
  await within.query(
    'update mail_links set used_at = now() where account_id = $1 and purpose = $2 and used_at is null',
    [accountIds.uuid(accountId), purpose],
  );
}
