import OAuthServer, {
  type AuthorizationCode,
  InvalidRequestError,
  OAuthError,
  Request,
  Response,
} from '@node-oauth/oauth2-server';
import type { Locale } from '../../../kit/words';
import { ownAccount } from '../accounts/accounts';
import type { Context } from '../context';
import { accountIds, appIds } from '../ids';
import { appAllowedLetter } from '../mails/letters';
import { post } from '../mails/mails';
import { hashOf, newSecret } from '../sessions/secrets';
import { clientOf } from './client';
import { isRegistered } from './redirect-uris';
import { scopesIn, scopeWords } from './scopes';

const codeLivesSeconds = 60;

/** The parameters of an authorization request (RFC 6749, 4.1.1; RFC 7636, 4.3), as they came. */
export type Parameters = Readonly<Record<string, string>>;

/** The person is sent back to the app, or learns here why not: an address that is not the app's own is none to send anybody to. */
type Sent =
  | { readonly is: 'sent'; readonly to: string; readonly isRefusal: boolean }
  | { readonly is: 'refused'; readonly why: string };

interface Question {
  readonly is: 'question';
  readonly app: string;
  readonly website: string;
  /** What the app asks to be allowed, in words. */
  readonly allows: readonly string[];
}

/** Looks at a request for leave as it will be looked at when it is given: what to ask the person, or where to send them at once. */
export async function questionOf(
  context: Context,
  asked: Parameters,
  locale: Locale,
): Promise<Question | Sent> {
  let scopes: readonly string[] = [];
  const sent = await authorize(context, asked, 'nobody yet', async (code) => {
    scopes = code.scope ?? [];
  });
  if (sent.is === 'refused' || sent.isRefusal) return sent;
  const app = await context.apps.byId.load(asked['client_id'] ?? '');
  const allows = scopes.map((name) => scopeWords(name, locale));
  return { is: 'question', app: app?.name ?? '', website: app?.website ?? '', allows };
}

export interface Answered {
  readonly asked: Parameters;
  readonly accountId: string;
  readonly isAllowed: boolean;
}

/** The person has answered: back to the app, with a code, of which their address is told, or with a refusal. */
export function answerApp(context: Context, { asked, accountId, isAllowed }: Answered): Promise<Sent> {
  const whole = { ...asked, allowed: String(isAllowed) };
  return authorize(context, whole, accountId, (code) => saveCode(context, accountId, code));
}

type Code = Omit<AuthorizationCode, 'user'>;

async function saveCode(context: Context, accountId: string, code: Code): Promise<void> {
  const { locale, email, displayName } = await ownAccount(context, { accountId });
  const app = await context.apps.byId.load(code.client.id);
  await context.change(async (within) => {
    await within.query(
      `insert into authorization_codes (hash, app_id, account_id, redirect_uri, scopes, code_challenge, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))`,
      [
        hashOf(code.authorizationCode),
        appIds.uuid(code.client.id),
        accountIds.uuid(accountId),
        code.redirectUri,
        code.scope,
        code.codeChallenge,
        codeLivesSeconds,
      ],
    );
    await post(within, email, appAllowedLetter(locale, displayName, app?.name ?? '', context.publicUrl));
  });
}

/** By the library's rules, with our own for what an app may ask: `save` is called with the code before anybody is sent with it. */
async function authorize(
  context: Context,
  asked: Parameters,
  userId: string,
  save: (code: Code) => Promise<void>,
): Promise<Sent> {
  const server = new OAuthServer({
    model: {
      getClient: (id) => clientOf(context, id),
      getAccessToken: async () => false,
      validateRedirectUri: async (uri: string, client: { redirectUris?: string[] | string }) =>
        isRegistered(uri, [client.redirectUris ?? []].flat()),
      validateScope: async (_user, _client, scope = []) => {
        if (!asked['code_challenge']) throw new InvalidRequestError('Missing parameter: `code_challenge`');
        return scopesIn(scope) ?? false;
      },
      generateAuthorizationCode: async () => newSecret(),
      saveAuthorizationCode: async (code, client, user) => {
        const whole = { ...code, client, user };
        await save(whole);
        return whole;
      },
      getAuthorizationCode: async () => false,
      revokeAuthorizationCode: async () => false,
      saveToken: async () => false,
    },
  });
  const response = new Response();
  try {
    const request = new Request({ method: 'GET', headers: {}, query: { ...asked }, body: {} });
    const authenticateHandler = { handle: () => ({ id: userId }) };
    await server.authorize(request, response, { allowEmptyState: true, authenticateHandler });
  } catch (error) {
    if (!(error instanceof OAuthError) || error.code >= 500) throw error;
    const to = response.get('location');
    if (!to) return { is: 'refused', why: error.message };
    return { is: 'sent', to: namingUs(to, context), isRefusal: true };
  }
  return { is: 'sent', to: namingUs(response.get('location'), context), isRefusal: false };
}

/** Whose answer it is (RFC 9207), for apps that know several issuers. */
function namingUs(to: string, { publicUrl }: Context): string {
  const url = new URL(to);
  url.searchParams.set('iss', publicUrl.replace(/\/$/, ''));
  return url.href;
}
