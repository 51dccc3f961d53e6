import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { conflict, invalid, notFound } from '../../../kit/errors';
import { isUniqueViolation } from '../../../kit/postgres';
import type { Viewer } from '../../../kit/viewer';
import { accountById } from '../accounts/accounts';
import { holdAccount, takeWayIn } from '../accounts/ways-in';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds, passkeyIds } from '../ids';
import { post } from '../mails/mails';
import { passkeyAddedLetter, passkeyRemovedLetter } from '../mails/way-in-letters';
import { givenName } from '../sessions/given-name';
import { provenAccount } from '../sessions/proven-account';
import { newChallenge, takeChallenge } from './challenges';
import { createdIn } from './credentials';
import { PasskeyRow } from './passkey.row';
import type { AddPasskeyInput, RemovePasskeyInput, RenamePasskeyInput } from './passkey.type';

const most = 20;

/** The passkeys of the viewer’s account, the newest first. */
export const ownPasskeys = ({ db }: Context, { accountId }: Viewer): Promise<PasskeyRow[]> =>
  db.getRepository(PasskeyRow).find({ where: { accountId }, order: { addedAt: 'DESC', id: 'DESC' } });

/** What a browser needs to make a passkey, to whoever shows that the account is theirs; as JSON. */
export async function startPasskeyRegistration(
  context: Context,
  viewer: Viewer,
  password: string | null | undefined,
): Promise<string> {
  const { id, email, displayName } = await provenAccount(context, viewer, { password, field: 'password' });
  const known: { id: Buffer; transports: string[] }[] = await context.db.query(
    'select credential_id as id, transports from passkeys where account_id = $1',
    [accountIds.uuid(id)],
  );
  if (known.length >= most) throw tooMany();
  const options = await generateRegistrationOptions({
    ...{ rpName: 'Hameau', rpID: context.site.domain },
    ...{ userID: handleOf(id), userName: email, userDisplayName: displayName },
    challenge: await newChallenge(context.db, id),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((one) => ({
      id: one.id.toString('base64url'),
      transports: one.transports,
    })),
  });
  return JSON.stringify(options);
}

/** What an authenticator keeps of an account: it says nothing of its owner. */
export const handleOf = (accountId: string) =>
  Uint8Array.from(Buffer.from(accountIds.uuid(accountId).replaceAll('-', ''), 'hex'));

const ADD = `
  insert into passkeys (id, account_id, credential_id, public_key, counter, transports, name)
  select $1, $2, $3, $4, $5, $6, $7 where (select count(*) from passkeys where account_id = $2) < $8`;

/** Adds the passkey that was made for what startPasskeyRegistration gave; its owner is told. */
export async function addPasskey(
  context: Context,
  { accountId }: Viewer,
  { credentialJson, name: given }: AddPasskeyInput,
): Promise<PasskeyRow> {
  const name = givenName('name', given);
  const { credential, challenge } = createdIn(credentialJson);
  if (!(await takeChallenge(context.db, challenge, accountId))) throw doesNotServe();
  const made = (await verified(context, credential, challenge)).registrationInfo?.credential;
  if (!made) throw doesNotFit();

  const id = passkeyIds.make();
  const { publicKey, counter, transports = [] } = made;
  const key = [Buffer.from(made.id, 'base64url'), Buffer.from(publicKey), counter, transports];
  try {
    return await context.change(async (within) => {
      await holdAccount(within, accountId);
      await within.query(ADD, [passkeyIds.uuid(id), accountIds.uuid(accountId), ...key, name, most]);
      const passkey = await within.getRepository(PasskeyRow).findOneBy({ id });
      if (!passkey) throw tooMany();
      await tell(within, context, { accountId, letter: passkeyAddedLetter, name });
      await recordActivity(within, { kind: 'WAY_IN_ADDED', accountId, asking: context.asking });
      return passkey;
    });
  } catch (error) {
    if (isUniqueViolation(error, 'passkeys_credential_taken')) throw isKnown();
    throw error;
  }
}

async function verified(
  { site }: Context,
  response: RegistrationResponseJSON,
  challenge: string,
): Promise<VerifiedRegistrationResponse> {
  try {
    return await verifyRegistrationResponse({
      ...{ response, expectedChallenge: challenge },
      ...{ expectedOrigin: site.passkeyOrigins, expectedRPID: site.domain, requireUserVerification: true },
    });
  } catch (error) {
    throw Object.assign(doesNotFit(), { cause: error });
  }
}

export async function renamePasskey(
  { db }: Context,
  { accountId }: Viewer,
  { passkeyId, name: given }: RenamePasskeyInput,
): Promise<PasskeyRow> {
  const id = passkeyIds.of(passkeyIds.uuid(passkeyId, 'passkeyId'));
  const name = givenName('name', given);
  const passkeys = db.getRepository(PasskeyRow);
  const { affected } = await passkeys.update({ id, accountId }, { name });
  if (!affected) throw noSuch(passkeyId);
  return passkeys.findOneByOrFail({ id });
}

/** Removes a passkey that is not the last way in; its owner is told. Sessions that began with it go on. */
export async function removePasskey(
  context: Context,
  viewer: Viewer,
  { passkeyId, password }: RemovePasskeyInput,
): Promise<PasskeyRow> {
  const id = passkeyIds.of(passkeyIds.uuid(passkeyId, 'passkeyId'));
  const { id: accountId } = await provenAccount(context, viewer, { password, field: 'password' });
  return context.change((within) =>
    takeWayIn(within, accountId, async () => {
      const passkey = await within.getRepository(PasskeyRow).findOneBy({ id, accountId });
      if (!passkey) throw noSuch(passkeyId);
      await within.getRepository(PasskeyRow).delete({ id });
      await tell(within, context, { accountId, letter: passkeyRemovedLetter, name: passkey.name });
      await recordActivity(within, { kind: 'WAY_IN_REMOVED', accountId, asking: context.asking });
      return passkey;
    }),
  );
}

interface Telling {
  readonly accountId: string;
  readonly letter: typeof passkeyAddedLetter;
  readonly name: string;
}

/** Tells the owner of an account by mail what became of a passkey. */
export async function tell(within: EntityManager, context: Context, { accountId, letter, name }: Telling) {
  const { email, locale, displayName } = await accountById(within, accountId);
  await post(within, email, letter(locale, displayName, context.publicUrl, name));
}

const noSuch = (id: string) => notFound({ en: 'passkey', fr: 'clé d’accès' }, id, 'passkeyId');

const tooMany = () =>
  conflict({
    en: `An account has ${most} passkeys at most: remove one first.`,
    fr: `Un compte a ${most} clés d’accès au plus : retirez-en une d’abord.`,
  });

const isKnown = () =>
  conflict(
    { en: 'This passkey is of an account already.', fr: 'Cette clé d’accès est déjà celle d’un compte.' },
    'credentialJson',
  );

const doesNotServe = () =>
  invalid('credentialJson', {
    en: 'answers nothing that was asked of this account within five minutes, or was sent before; start again',
    fr: 'ne répond à rien qui ait été demandé à ce compte depuis cinq minutes, ou a déjà été envoyé ; recommencez',
  });

const doesNotFit = () =>
  invalid('credentialJson', {
    en: 'was not made here, or not by somebody who was verified: the page, its domain, the person or the signature does not fit',
    fr: 'n’a pas été créé ici, ou pas par une personne vérifiée : la page, son domaine, la personne ou la signature ne convient pas',
  });
