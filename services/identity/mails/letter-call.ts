import type { DataSource } from 'typeorm';
import type { Locale } from '../../../kit/words';
import { memberIds } from '../ids';
import { newsLetter } from './letters';
import { post } from './mails';

/** A letter that another service has written to a member, in their language. */
export interface LetterAsked {
  /** A UUID of the service's own: the same again is the same letter. */
  readonly id: string;
  readonly memberId: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const RECIPIENT = `
  select account.email, account.locale from accounts account join members member on member.account_id = account.id
  where member.id = $1 and account.verified_at is not null`;

/** Leaves it to be sent. Whoever has no address any more gets none; where anybody lives, no service needs to know. */
export async function postLetter(
  db: DataSource,
  publicUrl: string,
  { id, memberId, ...said }: LetterAsked,
): Promise<{ readonly isPosted: boolean }> {
  const [recipient]: { email: string; locale: Locale }[] = await db.query(RECIPIENT, [
    memberIds.uuid(memberId),
  ]);
  if (!recipient) return { isPosted: false };
  const letter = newsLetter(recipient.locale, { ...said, link: publicUrl });
  await post(db.manager, recipient.email, letter, id);
  return { isPosted: true };
}
