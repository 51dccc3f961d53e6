import { createHash, randomBytes } from 'node:crypto';
import type { Journey, Person } from './journey.fixtures';

// biome-ignore lint/suspicious/noExplicitAny: a test reads the answer it asked for
export type Json = any;

export const callback = 'https://app.example/done';

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

export const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
});

export const askPath = (asked: Record<string, string>) => `/oauth/authorize?${new URLSearchParams(asked)}`;

/** As a browser that follows nothing by itself. */
export const browsing =
  ({ url }: Journey) =>
  async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...init });
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
      policy: response.headers.get('content-security-policy') ?? '',
      text: await response.text(),
    };
  };

const cookies = new Map<string, string>();

/** Signed in once: there are 20 tries from an address in a quarter of an hour. */
export async function cookieOf(journey: Journey, { id, refreshToken }: Person): Promise<string> {
  const known = cookies.get(id);
  if (known) return known;
  const body = JSON.stringify({ refreshToken });
  const headers = { 'content-type': 'application/json' };
  const { cookie } = await browsing(journey)('/session', { method: 'POST', body, headers });
  cookies.set(id, cookie);
  return cookie;
}

const register = `mutation ($input: RegisterAppInput!) {
  registerApp(input: $input) { app { id } errors { code path message } } }`;

/** An app that a member registered, and the ways it takes. */
export async function anApp(journey: Journey, maker: Person, name: string) {
  const go = browsing(journey);
  const input = { name, website: 'https://app.example/', redirectUris: [callback, 'http://127.0.0.1/done'] };
  const { data } = await journey.post<Json>({ query: register, variables: { input } }, maker.accessToken);
  expect(data.registerApp.errors).toEqual([]);
  const id: string = data.registerApp.app.id;

  const askedFor = (scope: string, more: Record<string, string> = {}): Record<string, string> => ({
    ...{ response_type: 'code', client_id: id, redirect_uri: callback, scope, state: 'st&te' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256', ...more },
  });

  /** The whole way of a person who presses a button; answers what the app's address is given. */
  async function allow(person: Person, scope: string, answer = 'allow'): Promise<URLSearchParams> {
    const headers = { cookie: await cookieOf(journey, person), origin: journey.url };
    const pressed = form({ ...askedFor(scope), answer });
    const { status, to } = await go('/oauth/authorize', { ...pressed, headers });
    expect([status, to.split('?')[0]]).toEqual([303, callback]);
    return new URL(to).searchParams;
  }

  async function token(fields: Record<string, string>) {
    const { status, text } = await go('/oauth/token', form({ client_id: id, ...fields }));
    return { status, body: JSON.parse(text) as Record<string, string> };
  }

  const given = { grant_type: 'authorization_code', redirect_uri: callback, code_verifier: verifier };
  const exchange = (code: string, more: Record<string, string> = {}) => token({ ...given, code, ...more });

  return {
    id,
    askedFor,
    allow,
    token,
    exchange,
    /** The tokens of a person who allowed it so much. */
    async tokensOf(person: Person, scope: string) {
      const { body } = await exchange((await allow(person, scope)).get('code') ?? '');
      return { access: body['access_token'] ?? '', refresh: body['refresh_token'] ?? '' };
    },
    /** An operation by its access token. */
    async ask(access: string, query: string, variables: object = {}) {
      const { data, errors } = await journey.post<Json>({ query, variables }, access);
      return { data, codes: errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['scope']]) };
    },
  };
}

export type App = Awaited<ReturnType<typeof anApp>>;
