import OAuthServer, {
  type AuthorizationCodeModel,
  OAuthError,
  type RefreshTokenModel,
  Request,
  Response,
} from '@node-oauth/oauth2-server';
import type { EntityManager } from 'typeorm';
import type { Context } from '../context';
import { accountIds, appIds, sessionIds } from '../ids';
import { endSessionOfCode, endSessionOfToken } from '../sessions/ending';
import { hashOf } from '../sessions/secrets';
import { byToken } from '../sessions/sessions';
import { openSession, signedIn } from '../sessions/starting';
import { succeed } from '../sessions/succession';
import { clientOf } from './client';

type Form = Readonly<Record<string, string>>;

/** What the token endpoint answers (RFC 6749, 5): a status and a JSON body. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: object;
}

/** A session as the library passes it along between finding what was presented and answering with what follows. */
interface Held {
  readonly accountId: string;
  readonly sessionId: string;
  readonly refreshToken: string;
}

/**
 * Tokens for a code, or for a refresh token. In one transaction, which is kept when the answer is a refusal too: a code or token that comes
 * back ends the session it once gave.
 */
export function appTokens(context: Context, form: Form): Promise<TokenAnswer> {
  return context.change(async (within) => {
    const response = new Response();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' };
    const request = new Request({ method: 'POST', headers, query: {}, body: { ...form } });
    try {
      await serverWithin(context, within).token(request, response);
      return { status: 200, body: response.body };
    } catch (error) {
      if (!(error instanceof OAuthError) || error.code >= 500) throw error;
      return { status: error.code, body: { error: error.name, error_description: error.message } };
    }
  });
}

/** Ends the session of a token, if it is this app's (RFC 7009). What is no token, or another's, is answered alike. */
export async function endAppSession(
  { change }: Context,
  { token = '', client_id = '' }: Form,
): Promise<void> {
  await change((within) => endSessionOfToken(within, hashOf(token), appIds.uuidOrNull(client_id)));
}

function serverWithin(context: Context, within: EntityManager): OAuthServer {
  let held: Held | null = null;
  let spentCode = '';

  const model: AuthorizationCodeModel & RefreshTokenModel = {
    getClient: (id) => clientOf(context, id),
    getAccessToken: async () => false,
    getAuthorizationCode: (code) => codeOf(within, code),
    saveAuthorizationCode: async () => false,
    async revokeAuthorizationCode({ authorizationCode }) {
      spentCode = authorizationCode;
      return spendCode(within, authorizationCode);
    },
    getRefreshToken: (token) => tokenOf(within, token),
    async revokeToken({ refreshToken }) {
      const next = await succeed(within, refreshToken, byToken);
      held = next && { ...next, refreshToken: next.successor };
      return next !== null;
    },
    async saveToken({ scope }, client, user) {
      const app = { id: client.id, scopes: scope ?? [] };
      const { accountId, sessionId, refreshToken } =
        held ?? (await begin(within, user['id'], app, spentCode));
      return {
        ...(await signedIn(context, accountId, sessionId, refreshToken)),
        scope: app.scopes,
        client,
        user,
      };
    },
  };
  const requireClientAuthentication = { authorization_code: false, refresh_token: false };
  return new OAuthServer({ model, requireClientAuthentication, accessTokenLifetime: 300 });
}

/** Begins the session of an app, and notes which code it came of. */
async function begin(
  within: EntityManager,
  accountId: string,
  app: { readonly id: string; readonly scopes: readonly string[] },
  code: string,
): Promise<Held> {
  const begun = await openSession(within, { account: { id: accountId }, device: null, app });
  await within.query('update authorization_codes set session_id = $2 where hash = $1', [
    hashOf(code),
    sessionIds.uuid(begun.sessionId),
  ]);
  return begun;
}

/** A code with what it was given for; false if there is none. One that was used before ends what it gave (RFC 6749, 4.1.2). */
async function codeOf(within: EntityManager, code: string) {
  const [found] = await within.query(
    `select app_id, account_id, redirect_uri, scopes, code_challenge, expires_at, used_at from authorization_codes where hash = $1`,
    [hashOf(code)],
  );
  if (!found) return false;
  return {
    authorizationCode: code,
    client: { id: appIds.of(found.app_id), grants: [] },
    user: { id: accountIds.of(found.account_id) },
    redirectUri: found.redirect_uri,
    scope: found.scopes,
    codeChallenge: found.code_challenge,
    codeChallengeMethod: 'S256',
    // One that was used is looked at further: who presents it again is to end what it gave.
    expiresAt: found.used_at ? new Date(Date.now() + 1_000) : found.expires_at,
  };
}

/** Decided by the database: of two who present it at once, one has it. */
async function spendCode(within: EntityManager, code: string): Promise<boolean> {
  const [, spent]: [unknown, number] = await within.query(
    'update authorization_codes set used_at = now() where hash = $1 and used_at is null',
    [hashOf(code)],
  );
  if (spent === 1) return true;
  await endSessionOfCode(within, hashOf(code));
  return false;
}

async function tokenOf(within: EntityManager, token: string) {
  const [found] = await within.query(
    `select session.account_id, session.app_id, session.scopes
     from refresh_tokens token join sessions session on session.id = token.session_id
     where token.hash = $1 and session.app_id is not null`,
    [hashOf(token)],
  );
  if (!found) return false;
  return {
    refreshToken: token,
    client: { id: appIds.of(found.app_id), grants: [] },
    user: { id: accountIds.of(found.account_id) },
    scope: found.scopes,
  };
}
