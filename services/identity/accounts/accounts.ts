import type { EntityManager } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Locale } from '../../../kit/words';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { alreadyMemberLetter, verificationLetter } from '../mails/letters';
import { endLinks, mailLink, takeLink } from '../mails/mail-link';
import { post } from '../mails/mails';
import type { MemberRow } from '../members/member.row';
import { cleanName, makeMember, tellOf } from '../members/members';
import { assertGoodPassword, hashPassword } from '../sessions/passwords';
import { AccountRow } from './account.row';
import type { SignUpInput, UpdateAccountInput, VerifyEmailInput } from './account.type';
import { readTimeZone } from './time-zone';
import { forgetWaysIn } from './ways-in';

const linkHours = 24;

/** Answers alike for a new and a known address; the difference is in the mail, which only its owner reads. */
export async function signUp(context: Context, input: SignUpInput): Promise<string> {
  const email = cleanEmail(input.email);
  const displayName = cleanName(input.displayName);
  assertGoodPassword(input.password);
  const passwordHash = await hashPassword(input.password);

  const locale = input.locale ?? context.asking.locale;
  await context.change(async (within) => {
    const account = await openAccount(within, {
      email,
      passwordHash,
      displayName,
      locale,
      isVerified: false,
    });
    if (account) return mailVerification(within, context, account);
    const known = await within.getRepository(AccountRow).findOneByOrFail({ email });
    await post(within, email, alreadyMemberLetter(known.locale, context.publicUrl));
  });
  return email;
}

interface Opening {
  readonly email: string;
  readonly passwordHash: string | null;
  readonly displayName: string;
  readonly locale: Locale;
  readonly isVerified: boolean;
}

/** A new account, also in place of one that nobody confirmed; null if the address has a confirmed one. */
export async function openAccount(within: EntityManager, opening: Opening): Promise<AccountRow | null> {
  const { email, passwordHash, displayName, locale, isVerified } = opening;
  const [opened]: { id: string }[] = await within.query(
    `insert into accounts as account (id, email, password_hash, display_name, locale, verified_at)
     values ($1, $2, $3, $4, $5, case when $6 then now() end)
     on conflict on constraint accounts_email_taken do update
       set password_hash = excluded.password_hash, display_name = excluded.display_name, locale = excluded.locale,
           verified_at = excluded.verified_at
       where account.verified_at is null
     returning id`,
    [accountIds.uuid(accountIds.make()), email, passwordHash, displayName, locale, isVerified],
  );
  if (!opened) return null;
  const id = accountIds.of(opened.id);
  await forgetWaysIn(within, id);
  return accountById(within, id);
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
    const account = await accountById(within, taken.accountId);
    await within.getRepository(AccountRow).update({ id: account.id }, { verifiedAt: context.clock() });
    return makeMember(within, account);
  });
}

export async function updateAccount(
  context: Context,
  viewer: Viewer,
  input: UpdateAccountInput,
): Promise<AccountRow> {
  const { locale, timeZone } = input;
  const changes = {
    ...(locale ? { locale } : {}),
    ...(timeZone === undefined ? {} : { timeZone: timeZone === null ? null : readTimeZone(timeZone) }),
  };
  if (Object.keys(changes).length > 0)
    await context.change(async (within) => {
      await within.getRepository(AccountRow).update({ id: viewer.accountId }, changes);
      // Other services write to members, in their language and at their hours.
      await tellOf(within, viewer.memberId);
    });
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
  await within.getRepository(AccountRow).update({ id }, { passwordHash });
  return accountById(within, id);
}

/** Gives an account another address; answers the account with the one before. Fails by accounts_email_taken if another one has it. */
export async function saveEmail(within: EntityManager, id: string, email: string) {
  const account = await accountById(within, id);
  await within.getRepository(AccountRow).update({ id }, { email });
  return { ...account, before: account.email, email };
}

/** The account of a clean address, verified or not. */
export const accountOf = (
  { db }: { readonly db: Pick<EntityManager, 'getRepository'> },
  email: string,
): Promise<AccountRow | null> => db.getRepository(AccountRow).findOneBy({ email });

/** The account that something of its own led to. */
export const accountById = (within: EntityManager, id: string): Promise<AccountRow> =>
  within.getRepository(AccountRow).findOneByOrFail({ id });

export async function ownAccount(context: Context, viewer: Pick<Viewer, 'accountId'>): Promise<AccountRow> {
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
