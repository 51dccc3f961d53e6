import type { EntityManager } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { accountOf, cleanEmail, mailVerification, savePassword } from '../accounts/accounts';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { noAccountLetter, passwordSetLetter, resetLetter } from '../mails/letters';
import { endLinks, mailLink, takeLink } from '../mails/mail-link';
import { post } from '../mails/mails';
import { endSessions } from '../sessions/ending';
import { countReset, forgetGuesses } from '../sessions/guesses';
import { assertGoodPassword, hashPassword } from '../sessions/passwords';
import { provenAccount } from '../sessions/proven-account';
import type { ChangePasswordInput, ResetPasswordInput } from './password.type';

const linkHours = 1;
const purpose = 'RESET_PASSWORD';

/**
 * Answers alike for a known and an unknown address, by the same statements, and writes to both: the difference is in the mail, which only its
 * owner reads.
 */
export async function requestPasswordReset(context: Context, given: string): Promise<string> {
  const email = cleanEmail(given);
  await countReset(context.db, email, context.asking.address);
  const account = await accountOf(context, email);
  await context.change(async (within) => {
    if (account && !account.verifiedAt) return mailVerification(within, context, account);
    const accountId = account?.id ?? accountIds.make();
    await endLinks(within, accountId, purpose);
    const link = await mailLink(within, {
      ...{ accountId, purpose, hours: linkHours },
      ...{ publicUrl: context.publicUrl, path: '/reset' },
    });
    const letter = account
      ? resetLetter(account.locale, account.displayName, link)
      : noAccountLetter(context.asking.locale, context.publicUrl);
    await post(within, email, letter);
  });
  return email;
}

/** Throws INVALID for a token that does not serve, and for a password that is not good, which leaves the token as it was. */
export async function resetPassword(context: Context, { token, password }: ResetPasswordInput) {
  assertGoodPassword(password);
  const passwordHash = await hashPassword(password);
  return context.change(async (within) => {
    const taken = await takeLink(within, token, purpose);
    if (taken) return setPassword(within, context, { accountId: taken.accountId, passwordHash });
    throw invalid('token', {
      en: 'does not serve (any more): it was used, replaced by a newer one, or is older than an hour; ask for a new one',
      fr: 'ne sert pas ou plus : il a été utilisé, remplacé par un plus récent, ou date de plus d’une heure ; demandez-en un nouveau',
    });
  });
}

export async function changePassword(
  context: Context,
  viewer: Viewer,
  { currentPassword, password }: ChangePasswordInput,
): Promise<number> {
  assertGoodPassword(password);
  await provenAccount(context, viewer, { password: currentPassword, field: 'currentPassword' });
  const passwordHash = await hashPassword(password);
  return context.change((within) =>
    setPassword(within, context, { accountId: viewer.accountId, passwordHash, but: viewer.sessionId }),
  );
}

interface Setting {
  readonly accountId: string;
  readonly passwordHash: string;
  /** The session that goes on. */
  readonly but?: string;
}

/** Whoever knew the former one is signed out, and its owner told: it may not have been they. Answers how many sessions ended. */
async function setPassword(
  within: EntityManager,
  context: Context,
  { accountId, passwordHash, ...which }: Setting,
) {
  const { email, locale, displayName } = await savePassword(within, accountId, passwordHash);
  const { asking } = context;
  await recordActivity(within, { kind: 'PASSWORD_CHANGED', accountId, asking });
  const endedSessions = await endSessions(within, accountId, which);
  await forgetGuesses(within, email);
  for (const open of [purpose, 'CHANGE_EMAIL'] as const) await endLinks(within, accountId, open);
  await post(within, email, passwordSetLetter(locale, displayName, context.publicUrl));
  return endedSessions;
}
