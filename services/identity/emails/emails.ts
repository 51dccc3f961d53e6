import { invalid } from '../../../kit/errors';
import { isUniqueViolation } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import { accountOf, cleanEmail, saveEmail } from '../accounts/accounts';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import {
  alreadyMemberLetter,
  changingEmailLetter,
  emailChangedLetter,
  newEmailLetter,
} from '../mails/letters';
import { endLinks, mailLink, takeLink } from '../mails/mail-link';
import { post } from '../mails/mails';
import { provenAccount } from '../sessions/proven-account';
import type { ChangeEmailInput } from './email.type';

const linkHours = 24;
const purpose = 'CHANGE_EMAIL';

/**
 * Writes to the new address, and to the one of until now: whoever did not mean this still has the mailbox that a new password comes by, which
 * ends the link. Answers where the link went.
 */
export async function changeEmail(
  context: Context,
  viewer: Viewer,
  { email: given, password }: ChangeEmailInput,
) {
  const email = cleanEmail(given);
  const account = await provenAccount(context, viewer, { password, field: 'password' });
  if (email === account.email)
    throw invalid('email', {
      en: 'is the address of the account already',
      fr: 'est déjà l’adresse du compte',
    });
  const other = await accountOf(context, email);
  await context.change(async (within) => {
    await endLinks(within, account.id, purpose);
    const link = await mailLink(within, {
      ...{ accountId: account.id, purpose, hours: linkHours, email },
      ...{ publicUrl: context.publicUrl, path: '/confirm-email' },
    });
    const letter = other
      ? alreadyMemberLetter(account.locale, context.publicUrl)
      : newEmailLetter(account.locale, account.displayName, link);
    await post(within, email, letter, { accountId: account.id });
    await post(
      within,
      account.email,
      changingEmailLetter(account.locale, account.displayName, context.publicUrl),
    );
  });
  return email;
}

/** Throws INVALID for a token that does not serve, and for an address that another account has by now. */
export async function confirmEmail(context: Context, token: string): Promise<void> {
  try {
    await context.change(async (within) => {
      const taken = await takeLink(within, token, purpose);
      if (!taken?.email) throw doesNotServe();
      const { before, locale, displayName } = await saveEmail(within, taken.accountId, taken.email);
      const { accountId } = taken;
      await recordActivity(within, { kind: 'EMAIL_CHANGED', accountId, asking: context.asking });
      await post(within, before, emailChangedLetter(locale, displayName, context.publicUrl));
    });
  } catch (error) {
    if (isUniqueViolation(error, 'accounts_email_taken')) throw doesNotServe();
    throw error;
  }
}

const doesNotServe = () =>
  invalid('token', {
    en: 'does not serve (any more): it was used, replaced by a newer one, or is older than 24 hours; change the address again',
    fr: 'ne sert pas ou plus : il a été utilisé, remplacé par un plus récent, ou date de plus de 24 heures ; changez l’adresse à nouveau',
  });
