import type { Viewer } from '../../../kit/viewer';
import type { Words } from '../../../kit/words';
import { accountOf, cleanEmail, keepsPassword } from '../accounts/accounts';
import { recordActivity } from '../activity/recording';
import type { Context } from '../context';
import { deviceOf } from './device';
import { endSessions } from './ending';
import { countGuess, forgetGuesses } from './guesses';
import { letIn, wrongCredentials } from './letting-in';
import { isPassword } from './passwords';
import type { RefreshSessionInput, SignInInput } from './session.type';
import { signedIn } from './starting';
import { type Holder, succeed } from './succession';

export async function signIn(context: Context, { email, password, ...given }: SignInInput) {
  const address = cleanEmail(email);
  const device = deviceOf(given.device, context.asking.userAgent);
  await countGuess(context.db, address, context.asking.address);
  const account = await accountOf(context, address);
  const { asking } = context;
  if (!(await isPassword(account?.passwordHash, password)) || !account) {
    await recordActivity(context.db, { kind: 'SIGN_IN_REFUSED', accountId: account?.id, asking, device });
    return wrongPassword(context);
  }

  await forgetGuesses(context.db, address, asking.address);
  // Whoever changes the password meanwhile signs out everybody: nobody is let in by the former one after that.
  return context.change(async (within) =>
    (await keepsPassword(within, account))
      ? letIn(within, context, { account, device, by: 'PASSWORD' })
      : wrongPassword(context),
  );
}

/** By the next refresh token, whether a device or an app has it. */
export const byToken: Holder = {
  keep: 'insert into refresh_tokens (hash, session_id) values ($1, $2)',
  unspent: 'select from refresh_tokens where hash = $1 and used_at is null',
  whose: 'true',
};

/** Rotates: see succession.ts. */
export async function refreshSession(context: Context, { refreshToken }: RefreshSessionInput) {
  return context.change(async (within) => {
    const next = await succeed(within, refreshToken, byToken);
    return next ? signedIn(context, next.accountId, next.sessionId, next.successor) : sessionEnded(context);
  });
}

export const signOut = (context: Context, { accountId, sessionId }: Viewer) =>
  context.change(async (within) => ({
    endedSessions: await endSessions(within, accountId, { only: sessionId }),
  }));

export const signOutEverywhere = (context: Context, { accountId }: Viewer) =>
  context.change(async (within) => ({ endedSessions: await endSessions(within, accountId) }));

const wrongPassword = (context: Context) =>
  wrongCredentials(context, {
    en: 'The e-mail address or the password is not right.',
    fr: 'L’adresse e-mail ou le mot de passe n’est pas le bon.',
  });

const sessionEnded = ({ asking }: Context) => ({ is: 'SessionEnded' as const, message: over[asking.locale] });

const over: Words = {
  en: 'This session is over. Sign in again.',
  fr: 'Cette session est terminée. Reconnectez-vous.',
};
