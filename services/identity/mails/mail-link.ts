import type { EntityManager } from 'typeorm';
import { accountIds } from '../ids';
import { hashOf, newSecret } from '../sessions/secrets';

interface MailLink {
  readonly accountId: string;
  readonly purpose: 'VERIFY_EMAIL' | 'CONFIRM_PRESENCE';
  readonly hours: number;
  /** Where people reach Hameau, and the page there that it leads to. */
  readonly publicUrl: string;
  readonly path: string;
}

/** A link for a mail, with a token that only its reader gets to know: here its hash is kept, for so many hours. */
export async function mailLink(
  within: EntityManager,
  { accountId, purpose, hours, publicUrl, path }: MailLink,
): Promise<string> {
  const token = newSecret();
  await within.query(
    `insert into mail_links (hash, account_id, purpose, expires_at)
     values ($1, $2, $3, now() + make_interval(hours => $4))`,
    [hashOf(token), accountIds.uuid(accountId), purpose, hours],
  );
  return `${publicUrl.replace(/\/$/, '')}${path}?token=${token}`;
}
