import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import { accountById } from '../accounts/accounts';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { accountIds } from '../ids';
import { passkeyCopiedLetter } from '../mails/way-in-letters';
import { deviceOf } from '../sessions/device';
import { countBeginning, countRefusedPasskey } from '../sessions/guesses';
import { letIn, wrongCredentials } from '../sessions/letting-in';
import { newChallenge, takeChallenge } from './challenges';
import { assertedIn } from './credentials';
import type { SignInWithPasskeyInput } from './passkey.type';
import { handleOf, tell } from './passkeys';

/** What a browser needs to ask for a passkey, as JSON. It names no account, so nobody learns of one. */
export async function startPasskeySignIn({ db, site, asking }: Context): Promise<string> {
  await countBeginning(db, asking.address);
  const options = await generateAuthenticationOptions({
    ...{ rpID: site.domain, userVerification: 'required' },
    challenge: await newChallenge(db, null),
  });
  return JSON.stringify(options);
}

/** Begins a session of the account whose passkey signed what was asked. Whatever does not fit is answered alike. */
export async function signInWithPasskey(
  context: Context,
  { credentialJson, ...given }: SignInWithPasskeyInput,
) {
  const device = deviceOf(given.device, context.asking.userAgent);
  const { credential, challenge } = assertedIn(credentialJson);
  const isAsked = await takeChallenge(context.db, challenge, null);
  const passkey = await passkeyOf(context, credential);
  const counter = isAsked && passkey ? await signedCount(context, { credential, challenge, passkey }) : null;
  if (!passkey || counter === null) {
    await countRefusedPasskey(context.db, context.asking.address);
    await writeDown(context.db, context, { passkey, device });
    return wrongPasskey(context);
  }

  return context.change(async (within) => {
    const accountId = await use(within, passkey, counter);
    if (accountId === null) {
      await warn(within, context, passkey);
      await writeDown(within, context, { passkey, device });
      return wrongPasskey(context);
    }
    const account = await accountById(within, accountId);
    return letIn(within, context, { account, device, by: 'PASSKEY' });
  });
}

interface Stored {
  readonly id: string;
  readonly account_id: string;
  readonly public_key: Buffer;
}

/** The passkey that this says it is, of the account that it says it is of. */
async function passkeyOf(
  { db }: Context,
  { id, response }: AuthenticationResponseJSON,
): Promise<Stored | null> {
  const [passkey]: Stored[] = await db.query(
    'select id, account_id, public_key from passkeys where credential_id = $1',
    [Buffer.from(id, 'base64url')],
  );
  if (!passkey) return null;
  const handle = Buffer.from(handleOf(accountIds.of(passkey.account_id))).toString('base64url');
  return response.userHandle && response.userHandle !== handle ? null : passkey;
}

interface Given {
  readonly credential: AuthenticationResponseJSON;
  readonly challenge: string;
  readonly passkey: Stored;
}

/** How often the passkey says it was used; null unless it is all its own: page, domain, verified person and signature. */
async function signedCount(
  { site }: Context,
  { credential, challenge, passkey }: Given,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response: credential, expectedChallenge: challenge },
      ...{ expectedOrigin: site.passkeyOrigins, expectedRPID: site.domain, requireUserVerification: true },
      // Zero lets every count pass: whether it went back is for the database to say, once the signature is known to be good.
      credential: { id: credential.id, publicKey: Uint8Array.from(passkey.public_key), counter: 0 },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}

/** Whose it is, unless its count went back, as that of a copy does; passkeys that do not count say zero for ever. */
async function use(within: EntityManager, { id }: Stored, counter: number): Promise<string | null> {
  const [[used]]: [{ account_id: string }[], number] = await within.query(
    `update passkeys set counter = $2, used_at = now()
     where id = $1 and (counter < $2 or (counter = 0 and $2 = 0)) returning account_id`,
    [id, counter],
  );
  return used ? accountIds.of(used.account_id) : null;
}

/** Its owner is told once that there may be a copy. */
async function warn(within: EntityManager, context: Context, { id }: Stored): Promise<void> {
  const [[copied]]: [{ account_id: string; name: string }[], number] = await within.query(
    'update passkeys set warned_at = now() where id = $1 and warned_at is null returning account_id, name',
    [id],
  );
  if (!copied) return;
  const { account_id, name } = copied;
  await tell(within, context, { accountId: accountIds.of(account_id), letter: passkeyCopiedLetter, name });
}

interface Refused {
  readonly passkey: Stored | null;
  readonly device: string | null;
}

/** Written down for the account whose passkey it says it is, if there is such a one. */
function writeDown(
  within: Pick<EntityManager, 'query'>,
  { asking }: Context,
  { passkey, device }: Refused,
): Promise<void> {
  const accountId = passkey && accountIds.of(passkey.account_id);
  return recordActivity(within, { kind: 'PASSKEY_REFUSED', accountId, asking, device });
}

const wrongPasskey = (context: Context) =>
  wrongCredentials(context, {
    en: 'This passkey lets nobody in here, or waited for more than five minutes. Try again.',
    fr: 'Cette clé d’accès ne donne pas accès ici, ou a attendu plus de cinq minutes. Réessayez.',
  });
