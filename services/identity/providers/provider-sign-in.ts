import type { UserInfoResponse } from 'openid-client';
import type { EntityManager } from 'typeorm';
import { accountById, cleanEmail, openAccount } from '../accounts/accounts';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { alreadyMemberLetter } from '../mails/letters';
import { post } from '../mails/mails';
import { cleanName, makeMember } from '../members/members';
import { deviceOf } from '../sessions/device';
import { emailNotVerified, letIn, wrongCredentials } from '../sessions/letting-in';
import { type Identity, identityOf } from './identities';
import type { CompleteProviderSignInInput } from './provider.type';
import { saveLink } from './provider-links';

/**
 * Begins a session of the account that an identity is linked to, or makes an account for it. An address never leads to an account: who has one
 * signs in as ever, and links.
 */
export async function completeProviderSignIn(
  context: Context,
  { device: name, ...given }: CompleteProviderSignInInput,
) {
  const device = deviceOf(name, context.asking.userAgent);
  const identity = await identityOf(context, given);
  if (!identity) return wrongIdentity(context);
  const linked = await context.change((within) => enter(within, context, { identity, device }));
  if (linked) return linked;

  const newcomer = newcomerIn(await identity.tellsOf());
  if (!newcomer) return addressMissing(context);
  return context.change((within) => join(within, context, { identity, newcomer, device }));
}

interface Entering {
  readonly identity: Identity;
  readonly device: string | null;
}

/** Into the account that is linked, if one is. */
async function enter(within: EntityManager, context: Context, { identity, device }: Entering) {
  const [[used]]: [{ account_id: string }[], number] = await within.query(
    'update provider_links set used_at = now() where issuer = $1 and subject = $2 returning account_id',
    [identity.issuer, identity.subject],
  );
  if (!used) return null;
  const account = await accountById(within, accountIds.of(used.account_id));
  return letIn(within, context, { account, device, by: 'PROVIDER' });
}

interface Newcomer {
  readonly email: string;
  readonly isVerified: boolean;
  readonly displayName: string;
}

/** As far as the provider tells it; null without an address. */
function newcomerIn({ email, email_verified, name }: UserInfoResponse): Newcomer | null {
  try {
    const address = cleanEmail(typeof email === 'string' ? email : '');
    const [before = ''] = address.split('@');
    const called = typeof name === 'string' && name.trim() ? name : before;
    const displayName = cleanName([...called].slice(0, 60).join(''));
    return { email: address, isVerified: email_verified === true, displayName };
  } catch {
    return null;
  }
}

interface Joining extends Entering {
  readonly newcomer: Newcomer;
}

async function join(within: EntityManager, context: Context, { identity, newcomer, device }: Joining) {
  const { locale } = context.asking;
  const account = await openAccount(within, { ...newcomer, locale, passwordHash: null });
  if (account) {
    await saveLink(within, context, { account, identity });
    if (account.verifiedAt) await makeMember(within, account);
    return letIn(within, context, { account, device, by: 'PROVIDER' });
  }
  // It may have come to be in this very moment, by the same identity.
  const linked = await enter(within, context, { identity, device });
  if (linked) return linked;
  if (newcomer.isVerified) return accountExists(context);
  // Who may not be its owner does not learn that the address has an account: its mailbox does.
  await post(within, newcomer.email, alreadyMemberLetter(locale, context.publicUrl));
  return emailNotVerified(context);
}

const wrongIdentity = (context: Context) =>
  wrongCredentials(context, {
    en: 'What came back from there does not fit what began here, or waited for more than ten minutes. Try again.',
    fr: 'Ce qui est revenu de là-bas ne correspond pas à ce qui a commencé ici, ou a attendu plus de dix minutes. Réessayez.',
  });

const addressMissing = (context: Context) =>
  wrongCredentials(context, {
    en: 'The provider tells us no e-mail address of yours. Sign up with one, then link the provider.',
    fr: 'Le fournisseur ne nous donne pas d’adresse e-mail de vous. Inscrivez-vous avec une adresse, puis associez le fournisseur.',
  });

const accountExists = ({ asking }: Context) => ({
  is: 'AccountExists' as const,
  message: {
    en: 'Your address has an account already. Sign in to it, then link the provider.',
    fr: 'Votre adresse a déjà un compte. Connectez-vous à ce compte, puis associez le fournisseur.',
  }[asking.locale],
});
