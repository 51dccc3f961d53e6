import type { EntityManager } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { alreadyMemberLetter, verificationLetter } from '../mails/letters';
import { endLinks, mailLink, takeLink } from '../mails/mail-link';
import { post } from '../mails/mails';
import type { MemberRow } from '../members/member.row';
import { cleanName, makeMember } from '../members/members';
import { assertGoodPassword, hashPassword } from '../sessions/passwords';
import { AccountRow } from './account.row';
import type { SignUpInput, UpdateAccountInput, VerifyEmailInput } from './account.type';

const linkHours = 24;

/** Answers alike for a new and a known address; the difference is in the mail, which only its owner reads. */
export async function signUp(context: Context, input: SignUpInput): Promise<string> {
  const email = cleanEmail(input.email);
  const displayName = cleanName(input.displayName);
  assertGoodPassword(input.password);
  const passwordHash = await hashPassword(input.password);

  await context.change(async (within) => {
    await within.query(
      `insert into accounts as account (id, email, password_hash, display_name, locale) values ($1, $2, $3, $4, $5)
       on conflict on constraint accounts_email_taken do update
         set password_hash = excluded.password_hash, display_name = excluded.display_name, locale = excluded.locale
         where account.verified_at is null`,
      [
        accountIds.uuid(accountIds.make()),
        email,
        passwordHash,
        displayName,
        input.locale ?? context.asking.locale,
      ],
    );
    const account = await within.getRepository(AccountRow).findOneByOrFail({ email });
    if (account.verifiedAt)
      await post(within, account.email, alreadyMemberLetter(account.locale, context.publicUrl));
    else await mailVerification(within, context, account);
  });
  return email;
}

/** Sends a fresh link; those sent before no longer serve. */
export async function mailVerification(
  within: EntityManager,
  context: Context,
  account: AccountRow,
): Promise<void> {
  await endLinks(within, account.id, 'VERIFY_EMAIL');
  const link = await mailLink(within, {
    ...{ accountId: account.id, purpose: 'VERIFY_EMAIL', hours: linkHours },
    ...{ publicUrl: context.publicUrl, path: '/verify' },
  });
  await post(within, account.email, verificationLetter(account.locale, account.displayName, link));
}

export async function verifyEmail(context: Context, { token }: VerifyEmailInput): Promise<MemberRow> {
  return context.change(async (within) => {
    const taken = await takeLink(within, token, 'VERIFY_EMAIL');
    if (!taken) {
      throw invalid('token', {
        en: 'does not serve (any more): it was used, replaced by a newer one, or is older than 24 hours; sign in to get a new one',
        fr: 'ne sert pas ou plus : il a été utilisé, remplacé par un plus récent, ou date de plus de 24 heures ; connectez-vous pour en recevoir un nouveau',
      });
    }
    const accounts = within.getRepository(AccountRow);
    const account = await accounts.findOneByOrFail({ id: taken.accountId });
    await accounts.update({ id: account.id }, { verifiedAt: context.clock() });
    return makeMember(within, account);
  });
}

export async function updateAccount(
  context: Context,
  viewer: Viewer,
  input: UpdateAccountInput,
): Promise<AccountRow> {
  const accounts = context.db.getRepository(AccountRow);
  if (input.locale) await accounts.update({ id: viewer.accountId }, { locale: input.locale });
  return ownAccount(context, viewer);
}

/** Does the account still have this password? Then it keeps it to the end of the transaction. */
export async function keepsPassword(
  within: EntityManager,
  { id, passwordHash }: AccountRow,
): Promise<boolean> {
  const found = await within.query('select from accounts where id = $1 and password_hash = $2 for share', [
    accountIds.uuid(id),
    passwordHash,
  ]);
  return found.length === 1;
}

/** Replaces the password of an account; answers the account. */
export async function savePassword(
  within: EntityManager,
  id: string,
  passwordHash: string,
): Promise<AccountRow> {
  const accounts = within.getRepository(AccountRow);
  await accounts.update({ id }, { passwordHash });
  return accounts.findOneByOrFail({ id });
}

/** Gives an account another address; answers the account with the one before. Fails by accounts_email_taken if another one has it. */
export async function saveEmail(within: EntityManager, id: string, email: string) {
  const accounts = within.getRepository(AccountRow);
  const account = await accounts.findOneByOrFail({ id });
  await accounts.update({ id }, { email });
  return { ...account, before: account.email, email };
}

/** The account of a clean address, verified or not. */
export const accountOf = ({ db }: Context, email: string): Promise<AccountRow | null> =>
  db.getRepository(AccountRow).findOneBy({ email });

export async function ownAccount(context: Context, viewer: Viewer): Promise<AccountRow> {
  const account = await context.db.getRepository(AccountRow).findOneBy({ id: viewer.accountId });
  if (!account) throw notFound({ en: 'account', fr: 'compte' }, viewer.accountId);
  return account;
}

/** As it is compared and stored. Whether it can be written to, only a mail can tell. */
export function cleanEmail(given: string): string {
  const email = given.trim().toLowerCase().normalize('NFC');
  if (/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(email) && email.length <= 254) return email;
  throw invalid('email', { en: 'must be an e-mail address', fr: 'doit être une adresse e-mail' });
}
