import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  type UserInfoResponse,
} from 'openid-client';
import { invalid, notFound, unavailable } from '../../../kit/errors';
import type { Context } from '../context';
import { countBeginning } from '../sessions/guesses';
import { newSecret } from '../sessions/secrets';
import { isOfTheirs, isOfUnknownKey } from './asking-providers';
import { keepAttempt, takeAttempt, wordsOf } from './attempts';
import type { ProviderAnswer, StartProviderSignInInput } from './provider.type';

/** The address of a provider's page to go to, and the secret by which what comes back from there is known again. */
export async function startProviderSignIn(
  context: Context,
  { providerId, returnTo: given }: StartProviderSignInInput,
): Promise<{ providerUrl: string; attempt: string }> {
  await countBeginning(context.db, context.asking.address);
  const provider = context.providers.byId(providerId);
  if (!provider) throw notFound({ en: 'provider', fr: 'fournisseur' }, providerId, 'providerId');
  const returnTo = ownPage(context, given);
  const configuration = await context.providers.configurationOf(provider);

  const attempt = newSecret();
  await keepAttempt(context.db, attempt, { provider: provider.id, returnTo });
  const { state, nonce, verifier } = wordsOf(attempt);
  const { href } = buildAuthorizationUrl(configuration, {
    ...{ redirect_uri: returnTo, scope: 'openid email profile', state, nonce },
    ...{ code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
  });
  return { providerUrl: href, attempt };
}

/** A page of an origin that may use Hameau: to no other does a code ever go. */
function ownPage({ site }: Context, given: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  const isBare = url && !url.search && !url.hash && !url.username && !url.password;
  if (isBare && site.origins.includes(url.origin) && url.href.length <= 500) return url.href;
  throw invalid('returnTo', {
    en: 'must be the address of a page of this Hameau, or of an origin that its operator allows, without a query',
    fr: 'doit être l’adresse d’une page de ce Hameau, ou d’une origine que son opérateur autorise, sans paramètres',
  });
}

/** Somebody as a provider knows them. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider tells of them: asked for only where an account is to be made of it. */
  tellsOf(): Promise<UserInfoResponse>;
}

/** Who came back from a provider; null if what they brought does not fit what began. Throws UNAVAILABLE if the provider does not answer. */
export async function identityOf(
  { db, providers }: Context,
  { attempt, code, state, iss }: ProviderAnswer,
): Promise<Identity | null> {
  const begun = await takeAttempt(db, attempt);
  const provider = begun && providers.byId(begun.provider);
  if (!provider) return null;
  const configuration = await providers.configurationOf(provider);

  const words = wordsOf(attempt);
  const back = new URL(begun.returnTo);
  back.search = String(new URLSearchParams({ code, state, ...(iss ? { iss } : {}) }));
  const tokens = await orNull(() =>
    authorizationCodeGrant(configuration, back, {
      ...{ pkceCodeVerifier: words.verifier, expectedState: words.state, expectedNonce: words.nonce },
      idTokenExpected: true,
    }).catch((error) => {
      if (isOfUnknownKey(error)) providers.forget(provider);
      throw error;
    }),
  );
  const claims = tokens?.claims();
  if (!tokens || !claims) return null;
  return {
    ...{ issuer: claims.iss, subject: claims.sub },
    async tellsOf() {
      if (claims['email'] !== undefined) return claims as unknown as UserInfoResponse;
      const told = await orNull(() => fetchUserInfo(configuration, tokens.access_token, claims.sub));
      return told ?? { sub: claims.sub };
    },
  };
}

/** What a provider answers; null for an answer that does not fit what was asked. */
async function orNull<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (error) {
    if (isOfTheirs(error)) throw unavailable(error);
    return null;
  }
}
