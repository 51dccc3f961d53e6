import type { DataSource, EntityManager } from 'typeorm';
import type { Letter } from './letters';

/** Leaves a mail to be sent, in the transaction that causes it; one that another service asks for, once. */
export async function post(
  within: EntityManager,
  recipient: string,
  { subject, text, html }: Letter,
  letterId: string | null = null,
): Promise<void> {
  await within.query(
    `insert into mails (recipient, subject, body_text, body_html, letter_id) values ($1, $2, $3, $4, $5)
     on conflict (letter_id) do nothing`,
    [recipient, subject, text, html, letterId],
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
