import type { DataSource, EntityManager } from 'typeorm';
import { accountIds } from '../ids';
import type { Letter } from './letters';

interface Posting {
  /** Of a mail that another service asks for: it is left once. */
  readonly letterId?: string;
  /** Whose mail it is, where the address is not their account's. */
  readonly accountId?: string;
  /** The members whose words or names stand in it. */
  readonly about?: readonly string[];
}

/** Leaves a mail to be sent, in the transaction that causes it. It is that of the account with the address, if there is one. */
export async function post(
  within: EntityManager,
  recipient: string,
  { subject, text, html }: Letter,
  { letterId, accountId, about = [] }: Posting = {},
): Promise<void> {
  await within.query(
    `insert into mails (recipient, subject, body_text, body_html, letter_id, about, account_id)
     values ($1, $2, $3, $4, $5, $6, coalesce($7, (select id from accounts where email = $1)))
     on conflict (letter_id) do nothing`,
    [
      ...[recipient, subject, text, html, letterId ?? null, about],
      accountId === undefined ? null : accountIds.uuid(accountId),
    ],
  );
}

interface LastMail {
  readonly recipient: string;
  readonly letter: Letter;
  readonly id: string;
  /** Without SMTP it is captured, and needs no address: nobody has it any more. */
  readonly isSent: boolean;
}

/** The last mail to an address that is to be forgotten: it goes once it is sent. */
export async function postLast(
  within: EntityManager,
  { recipient, letter, id, isSent }: LastMail,
): Promise<void> {
  await within.query(
    `insert into mails (recipient, subject, body_text, body_html, letter_id, is_last, sent_at)
     values ($1, $2, $3, $4, $5, $6, case when $6 then null else now() end)`,
    [isSent ? recipient : 'former member', letter.subject, letter.text, letter.html, id, isSent],
  );
}

/** The latest mails, for the mailbox page of an installation without SMTP. */
export function captured(db: DataSource, first: number): Promise<object[]> {
  return db.query(
    `select id::text, recipient as "to", subject, body_text as text, body_html as html, written_at as "sentAt"
     from mails order by mails.id desc limit $1`,
    [first],
  );
}
