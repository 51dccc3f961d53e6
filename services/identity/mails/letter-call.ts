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
  /** The members whose words or names it tells: gone with them. */
  readonly about?: readonly string[];
}

/** Whoever is erased at the same time is so before or after it, not between looking up the address and writing to it. */
const RECIPIENT = `
  select account.email, account.locale
  from accounts account join members member on member.account_id = account.id
  where member.id = $1 and account.verified_at is not null for key share of account`;

/** Leaves it to be sent. Whoever has no address any more gets none; where anybody lives, no service needs to know. */
export async function postLetter(
  db: DataSource,
  publicUrl: string,
  { id, memberId, about, ...said }: LetterAsked,
): Promise<{ readonly isPosted: boolean }> {
  return db.transaction(async (within) => {
    const [recipient]: { email: string; locale: Locale }[] = await within.query(RECIPIENT, [
      memberIds.uuid(memberId),
    ]);
    if (!recipient) return { isPosted: false };
    const letter = newsLetter(recipient.locale, { ...said, link: publicUrl });
    await post(within, recipient.email, letter, { letterId: id, about: about ?? [] });
    return { isPosted: true };
  });
}
