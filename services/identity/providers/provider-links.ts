import type { EntityManager } from 'typeorm';
import { conflict, invalid, notFound } from '../../../kit/errors';
import { isUniqueViolation } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import type { AccountRow } from '../accounts/account.row';
import { holdAccount, takeWayIn } from '../accounts/ways-in';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds, providerLinkIds } from '../ids';
import { post } from '../mails/mails';
import { providerLinkedLetter, providerUnlinkedLetter } from '../mails/way-in-letters';
import { provenAccount } from '../sessions/proven-account';
import { type Identity, identityOf } from './identities';
import type { LinkProviderInput, UnlinkProviderInput } from './provider.type';
import { ProviderLinkRow } from './provider-link.row';

/** The providers that the viewer's account is linked to, the newest first. */
export const ownLinks = ({ db }: Context, { accountId }: Viewer): Promise<ProviderLinkRow[]> =>
  db.getRepository(ProviderLinkRow).find({ where: { accountId }, order: { linkedAt: 'DESC', id: 'DESC' } });

/** What people know a provider as; the host of one that is offered no more. */
export const nameOf = ({ providers }: Context, issuer: string): string =>
  providers.byIssuer(issuer)?.name ?? new URL(issuer).hostname;

interface Linking {
  readonly account: AccountRow;
  readonly identity: Identity;
}

/** Links an identity to an account; its owner is told. */
export async function saveLink(within: EntityManager, context: Context, { account, identity }: Linking) {
  const id = providerLinkIds.make();
  await within.query('insert into provider_links (id, account_id, issuer, subject) values ($1, $2, $3, $4)', [
    providerLinkIds.uuid(id),
    accountIds.uuid(account.id),
    identity.issuer,
    identity.subject,
  ]);
  await tell(within, context, { account, issuer: identity.issuer, letter: providerLinkedLetter });
  await recordActivity(within, { kind: 'WAY_IN_ADDED', accountId: account.id, asking: context.asking });
  return within.getRepository(ProviderLinkRow).findOneByOrFail({ id });
}

/** Lets the viewer in by a provider from now on, to whoever shows that the account is theirs. */
export async function linkProvider(
  context: Context,
  viewer: Viewer,
  { password, ...given }: LinkProviderInput,
): Promise<ProviderLinkRow> {
  const account = await provenAccount(context, viewer, { password, field: 'password' });
  const identity = await identityOf(context, given);
  if (!identity) throw doesNotFit();
  try {
    return await context.change(async (within) => {
      await holdAccount(within, account.id);
      return saveLink(within, context, { account, identity });
    });
  } catch (error) {
    if (isUniqueViolation(error, 'provider_links_identity_taken')) throw isTaken();
    if (isUniqueViolation(error, 'provider_links_one_each')) throw hasOne();
    throw error;
  }
}

/** Takes a provider off the viewer's account, unless it is the last way in; its owner is told. */
export async function unlinkProvider(
  context: Context,
  viewer: Viewer,
  { linkId, password }: UnlinkProviderInput,
): Promise<ProviderLinkRow> {
  const id = providerLinkIds.of(providerLinkIds.uuid(linkId, 'linkId'));
  const account = await provenAccount(context, viewer, { password, field: 'password' });
  return context.change((within) =>
    takeWayIn(within, account.id, async () => {
      const links = within.getRepository(ProviderLinkRow);
      const link = await links.findOneBy({ id, accountId: account.id });
      if (!link) throw notFound({ en: 'linked provider', fr: 'fournisseur associé' }, linkId, 'linkId');
      await links.delete({ id });
      await tell(within, context, { account, issuer: link.issuer, letter: providerUnlinkedLetter });
      await recordActivity(within, { kind: 'WAY_IN_REMOVED', accountId: account.id, asking: context.asking });
      return link;
    }),
  );
}

interface Telling {
  readonly account: AccountRow;
  readonly issuer: string;
  readonly letter: typeof providerLinkedLetter;
}

async function tell(within: EntityManager, context: Context, { account, issuer, letter }: Telling) {
  const { email, locale, displayName } = account;
  await post(within, email, letter(locale, displayName, context.publicUrl, nameOf(context, issuer)));
}

const doesNotFit = () =>
  invalid('attempt', {
    en: 'began no sign-in within ten minutes that this answers; start again',
    fr: 'n’a commencé depuis dix minutes aucune connexion à laquelle ceci réponde ; recommencez',
  });

const isTaken = () =>
  conflict({
    en: 'Whom the provider knows you as is linked to an account already.',
    fr: 'La personne que le fournisseur connaît est déjà associée à un compte.',
  });

const hasOne = () =>
  conflict({
    en: 'The account is linked to this provider already: unlink that first.',
    fr: 'Le compte est déjà associé à ce fournisseur : dissociez-le d’abord.',
  });
