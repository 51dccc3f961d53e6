import type { EntityManager } from 'typeorm';
import { accountIds } from '../ids';
import { hashOf, newSecret } from '../sessions/secrets';

export type Purpose = 'VERIFY_EMAIL' | 'CONFIRM_PRESENCE' | 'RESET_PASSWORD' | 'CHANGE_EMAIL';

interface MailLink {
  readonly accountId: string;
  readonly purpose: Purpose;
  readonly hours: number;
  /** The address that the link confirms, where it is not the account's own. */
  readonly email?: string;
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
  { accountId, purpose, hours, email, publicUrl, path }: MailLink,
): Promise<string> {
  const token = newSecret();
  await within.query(
    `insert into mail_links (hash, account_id, purpose, expires_at, email)
     select $1, id, $3, now() + make_interval(hours => $4), $5 from accounts where id = $2`,
    [hashOf(token), accountIds.uuid(accountId), purpose, hours, email ?? null],
  );
  return `${publicUrl.replace(/\/$/, '')}${path}?token=${token}`;
}

/** Whose link this token is, and for which address; from now on it serves no more. Null if it does not serve. */
export async function takeLink(
  within: EntityManager,
  token: string,
  purpose: Purpose,
): Promise<{ accountId: string; email: string | null } | null> {
  const [[taken]]: [{ account_id: string; email: string | null }[]] = await within.query(
    `update mail_links set used_at = now()
     where hash = $1 and purpose = $2 and used_at is null and expires_at > now() returning account_id, email`,
    [hashOf(token), purpose],
  );
  return taken ? { accountId: accountIds.of(taken.account_id), email: taken.email } : null;
}

/** The links of this kind that an account was sent before no longer serve. */
export async function endLinks(within: EntityManager, accountId: string, purpose: Purpose): Promise<void> {
  await within.query(
    'update mail_links set used_at = now() where account_id = $1 and purpose = $2 and used_at is null',
    [accountIds.uuid(accountId), purpose],
  );
}
