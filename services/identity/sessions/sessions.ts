import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import type { Words } from '../../../kit/words';
import type { AccountRow } from '../accounts/account.row';
import { accountOf, cleanEmail, keepsPassword, mailVerification } from '../accounts/accounts';
import type { Context } from '../context';
import { accountIds, sessionIds } from '../ids';
import { comeBack } from '../presence/presence';
import { deviceOf } from './device';
import { endSessions } from './ending';
import { countGuess, forgetGuesses } from './guesses';
import { isPassword } from './passwords';
import { hashOf, newSalt, newSecret, successorOf } from './secrets';
import type { RefreshSessionInput, SignInInput } from './session.type';

const lifeDays = 90;
/** How long a client whose answer was lost may ask for it again. */
const graceSeconds = 10;

export async function signIn(context: Context, { email, password, ...given }: SignInInput) {
  const address = cleanEmail(email);
  const device = deviceOf(given.device, context.asking.userAgent);
  await countGuess(context.db, address, context.asking.address);
  const account = await accountOf(context, address);
  if (!(await isPassword(account?.passwordHash, password)) || !account) return wrongCredentials(context);

  await forgetGuesses(context.db, address);
  if (!account.verifiedAt) {
    await context.change((within) => mailVerification(within, context, account));
    return emailNotVerified(context);
  }
  // Whoever changes the password meanwhile signs out everybody: nobody is let in by the former one after that.
  return context.change(async (within) =>
    (await keepsPassword(within, account))
      ? startSession(within, context, { account, device })
      : wrongCredentials(context),
  );
}

interface Starting {
  readonly account: AccountRow;
  readonly device: string | null;
}

async function startSession(within: EntityManager, context: Context, { account, device }: Starting) {
  const id = sessionIds.make();
  const refreshToken = newSecret();
  await within.query(
    `insert into sessions (id, account_id, device, expires_at) values ($1, $2, $3, now() + make_interval(days => $4))`,
    [sessionIds.uuid(id), accountIds.uuid(account.id), device, lifeDays],
  );
  await within.query('insert into refresh_tokens (hash, session_id) values ($1, $2)', [
    hashOf(refreshToken),
    sessionIds.uuid(id),
  ]);
  await comeBack(within, account.id);
  return signedIn(context, account.id, id, refreshToken);
}

async function signedIn(context: Context, accountId: string, sessionId: string, refreshToken: string) {
  const { token, expiresAt } = await context.signer.sign(accountId, sessionId, context.clock());
  return { is: 'SignedIn' as const, accessToken: token, accessTokenExpiresAt: expiresAt, refreshToken };
}

interface Presented {
  readonly session_id: string;
  readonly account_id: string;
  readonly is_over: boolean;
  readonly successor_salt: Buffer | null;
  readonly is_in_grace: boolean;
}

/** Rotates. A token used before ends its session, unless it was used just now and the answer may have been lost. */
export async function refreshSession(context: Context, { refreshToken }: RefreshSessionInput) {
  return context.change(async (within) => {
    const [presented]: Presented[] = await within.query(
      `select session_id, account_id, successor_salt,
              revoked_at is not null or expires_at <= now() as is_over,
              token.used_at > clock_timestamp() - make_interval(secs => $2) as is_in_grace
       from refresh_tokens token join sessions session on session.id = session_id
       where hash = $1 for update of token`,
      [hashOf(refreshToken), graceSeconds],
    );
    if (!presented || presented.is_over) return sessionEnded(context);
    const { session_id, account_id, successor_salt } = presented;
    const isReused =
      successor_salt && !(presented.is_in_grace && (await isUnspent(within, refreshToken, successor_salt)));
    if (isReused) {
      await within.query('update sessions set revoked_at = now() where id = $1', [session_id]);
      return sessionEnded(context);
    }
    await comeBack(within, accountIds.of(account_id));
    const salt = successor_salt ?? (await spend(within, refreshToken, session_id));
    return signedIn(
      context,
      accountIds.of(account_id),
      sessionIds.of(session_id),
      successorOf(refreshToken, salt),
    );
  });
}

/** Whoever lost an answer never used what was in it. */
async function isUnspent(within: EntityManager, token: string, salt: Buffer): Promise<boolean> {
  const found = await within.query('select from refresh_tokens where hash = $1 and used_at is null', [
    hashOf(successorOf(token, salt)),
  ]);
  return found.length === 1;
}

async function spend(within: EntityManager, token: string, sessionId: string): Promise<Buffer> {
  const salt = newSalt();
  await within.query(
    'update refresh_tokens set used_at = clock_timestamp(), successor_salt = $2 where hash = $1',
    [hashOf(token), salt],
  );
  await within.query('insert into refresh_tokens (hash, session_id) values ($1, $2)', [
    hashOf(successorOf(token, salt)),
    sessionId,
  ]);
  await within.query(
    'update sessions set used_at = now(), expires_at = now() + make_interval(days => $2) where id = $1',
    [sessionId, lifeDays],
  );
  return salt;
}

export const signOut = (context: Context, { accountId, sessionId }: Viewer) =>
  context.change(async (within) => ({
    endedSessions: await endSessions(within, accountId, { only: sessionId }),
  }));

export const signOutEverywhere = (context: Context, { accountId }: Viewer) =>
  context.change(async (within) => ({ endedSessions: await endSessions(within, accountId) }));

const say = ({ asking }: Context, words: Words) => words[asking.locale];

const wrongCredentials = (context: Context) => ({
  is: 'WrongCredentials' as const,
  message: say(context, {
    en: 'The e-mail address or the password is not right.',
    fr: 'L’adresse e-mail ou le mot de passe n’est pas le bon.',
  }),
});

const emailNotVerified = (context: Context) => ({
  is: 'EmailNotVerified' as const,
  message: say(context, {
    en: 'Confirm your address first: we have just sent you a new mail.',
    fr: 'Confirmez d’abord votre adresse : nous venons de vous envoyer un nouveau message.',
  }),
});

const sessionEnded = (context: Context) => ({
  is: 'SessionEnded' as const,
  message: say(context, {
    en: 'This session is over. Sign in again.',
    fr: 'Cette session est terminée. Reconnectez-vous.',
  }),
});
