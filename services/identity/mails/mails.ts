import type { DataSource, EntityManager } from 'typeorm';
import type { Letter } from './letters';

/** Leaves a mail to be sent, in the transaction that causes it. */
export async function post(
  within: EntityManager,
  recipient: string,
  { subject, text, html }: Letter,
): Promise<void> {
  await within.query('insert into mails (recipient, subject, body_text, body_html) values ($1, $2, $3, $4)', [
    recipient,
    subject,
    text,
    html,
  ]);
}

/** The latest mails, for the mailbox page of an installation without SMTP. */
export function captured(db: DataSource, first: number): Promise<object[]> {
  return db.query(
    `select id::text, recipient as "to", subject, body_text as text, body_html as html, written_at as "sentAt"
     from mails order by mails.id desc limit $1`,
    [first],
  );
}
