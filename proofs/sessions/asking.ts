import { randomInt } from 'node:crypto';
import { request } from 'undici';

// biome-ignore lint/suspicious/noExplicitAny: whoever asks knows what they asked for
type Json = any;

export interface Answer {
  readonly status: number;
  readonly data: Json;
  readonly codes: readonly string[];
}

interface How {
  readonly token?: string | undefined;
  /** As a proxy tells it; by default another each time, so that only what is counted by account is met. */
  readonly address?: string;
  readonly signal?: AbortSignal;
}

export const anAddress = (): string =>
  `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}::1`;

/** An operation, and what came of it. */
export async function send(
  url: string,
  query: string,
  variables: object = {},
  how: How = {},
): Promise<Answer> {
  const { token, address = anAddress(), signal } = how;
  const { statusCode, body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'x-forwarded-for': address,
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });
  const { data, errors = [] } = (await body.json()) as Json;
  return {
    status: statusCode,
    data: data ?? null,
    codes: errors.map(({ extensions }: Json) => String(extensions?.code)),
  };
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const tokens = '__typename ... on SignedIn { accessToken refreshToken }';
const signInBy = `mutation ($input: SignInInput!) { signIn(input: $input) { ${tokens} } }`;
const refreshBy = `mutation ($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { ${tokens} } }`;

export interface Login {
  readonly email: string;
  readonly password: string;
}

export const tryToSignIn = (url: string, { email, password }: Login, how: How = {}): Promise<Answer> =>
  send(url, signInBy, { input: { email, password } }, how);

export async function signIn(url: string, login: Login): Promise<Tokens> {
  const { data, codes } = await tryToSignIn(url, login);
  if (data?.signIn?.__typename === 'SignedIn') return data.signIn;
  throw new Error(`Nobody was signed in: ${data?.signIn?.__typename ?? codes.join()}.`);
}

/** The next tokens; null if the session is over. Throws if there was no answer. */
export async function refresh(
  url: string,
  refreshToken: string,
  signal?: AbortSignal,
): Promise<Tokens | null> {
  const { data, codes } = await send(url, refreshBy, { refreshToken }, signal ? { signal } : {});
  const outcome = data?.refreshSession;
  if (!outcome) throw new Error(`A refresh was not answered: ${codes.join()}.`);
  return outcome.__typename === 'SignedIn' ? outcome : null;
}

/** Who a token is; null if it is refused. Throws for any other answer. */
export async function whoIs(url: string, token: string): Promise<string | null> {
  const { status, data, codes } = await send(url, '{ viewer { member { id } } }', {}, { token });
  if (data?.viewer) return data.viewer.member.id;
  if (status === 401 && codes[0] === 'UNAUTHENTICATED') return null;
  throw new Error(`Nobody was told who they are: ${status} ${codes.join()}.`);
}
