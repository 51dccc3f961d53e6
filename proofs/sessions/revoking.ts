import { createHash, randomBytes } from 'node:crypto';
import { request } from 'undici';
import { tokenMailedTo } from '../mailbox';
import { refresh, send, signIn, type Tokens } from './asking';
import { newcomer, type Person } from './people';
import { type Held, watch } from './watching';

/** A session to be ended, and what ends it, through one gateway. */
interface Ending {
  readonly held: Held;
  end(): Promise<unknown>;
}

type Way = (url: string, person: Person) => Promise<Ending>;

const byToken = ({ accessToken }: Tokens) => ({ token: accessToken });

/** Ends the last session by an operation that another session of the same person sends. */
const fromElsewhere =
  (query: string, variables: (person: Person) => object = () => ({})): Way =>
  async (url, person) => {
    const elsewhere = await signIn(url, person);
    const held = byToken(await signIn(url, person));
    return { held, end: () => send(url, query, variables(person), { token: elsewhere.accessToken }) };
  };

const list = '{ viewer { account { sessions(first: 100) { nodes { id isCurrent } } } } }';

async function sessionIdOf(url: string, token: string): Promise<string> {
  const { data } = await send(url, list, {}, { token });
  const nodes = data.viewer.account.sessions.nodes as { id: string; isCurrent: boolean }[];
  return nodes.find(({ isCurrent }) => isCurrent)?.id ?? '';
}

const ways: Readonly<Record<string, Way>> = {
  'signing out': async (url, person) => {
    const tokens = await signIn(url, person);
    const end = () => send(url, 'mutation { signOut { endedSessions } }', {}, { token: tokens.accessToken });
    return { held: byToken(tokens), end };
  },
  'signing out everywhere': fromElsewhere('mutation { signOutEverywhere { endedSessions } }'),
  'ending one session': async (url, person) => {
    const elsewhere = await signIn(url, person);
    const held = byToken(await signIn(url, person));
    const id = await sessionIdOf(url, held.token);
    const query = 'mutation ($id: ID!) { endSession(input: { sessionId: $id }) { errors { code } } }';
    return { held, end: () => send(url, query, { id }, { token: elsewhere.accessToken }) };
  },
  'another password': fromElsewhere(
    'mutation ($password: String!) { changePassword(input: { currentPassword: $password, password: "another green valley" }) { errors { code } } }',
    ({ password }) => ({ password }),
  ),
  'a password that was reset': async (url, person) => {
    const held = byToken(await signIn(url, person));
    const ask =
      'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { mailSentTo } }';
    const reset = `mutation ($token: String!) {
      resetPassword(input: { token: $token, password: "one more green valley" }) { errors { code } } }`;
    await send(url, ask, { email: person.email });
    const token = await tokenMailedTo(url, person.email);
    return { held, end: () => send(url, reset, { token }) };
  },
  'a refresh token that came back': async (url, person) => {
    const first = await signIn(url, person);
    const second = await refresh(url, first.refreshToken);
    const third = await refresh(url, second?.refreshToken ?? '');
    return { held: byToken(third as Tokens), end: () => refresh(url, first.refreshToken) };
  },
  'a browser that leaves': async (url, person) => {
    const cookie = await cookieOf(url, await signIn(url, person));
    const end = () => request(`${url}/session`, { method: 'DELETE', headers: { cookie } });
    return { held: { cookie }, end };
  },
  'an app that is over': endAnApp,
};

async function cookieOf(url: string, { refreshToken }: Tokens): Promise<string> {
  const { headers } = await request(`${url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** The person allows an app of their own; it is ended as whoever made it ends it. */
async function endAnApp(url: string, person: Person): Promise<Ending> {
  const maker = await signIn(url, person);
  const callback = 'https://app.example/done';
  const register = `mutation ($to: String!) {
    registerApp(input: { name: "App", website: "https://app.example/", redirectUris: [$to] }) { app { id } } }`;
  const { data } = await send(url, register, { to: callback }, { token: maker.accessToken });
  const client_id: string = data.registerApp.app.id;
  const code_verifier = randomBytes(32).toString('base64url');
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url');
  const asked = {
    response_type: 'code',
    client_id,
    redirect_uri: callback,
    code_challenge,
    code_challenge_method: 'S256',
  };
  const cookie = await cookieOf(url, await signIn(url, person));
  const { headers } = await post(`${url}/oauth/authorize`, { ...asked, answer: 'allow' }, { cookie });
  const code = new URL(String(headers['location'])).searchParams.get('code') ?? '';
  const grant = { grant_type: 'authorization_code', code, client_id, redirect_uri: callback, code_verifier };
  const { access_token } = (await (await post(`${url}/oauth/token`, grant)).body.json()) as {
    access_token: string;
  };
  const end = 'mutation ($id: ID!) { endApp(input: { appId: $id }) { errors { code } } }';
  return {
    held: { token: access_token },
    end: () => send(url, end, { id: client_id }, { token: maker.accessToken }),
  };
}

const post = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form).toString(),
  });

/** How long each way of ending a session took until all gateways refused it and had closed its sockets; null where one did not. */
export async function revoke(urls: readonly string[]): Promise<Record<string, number | null>> {
  const [first = ''] = urls;
  const took: Record<string, number | null> = {};
  for (const [name, way] of Object.entries(ways)) {
    const { held, end } = await way(first, await newcomer(first, 'Rita Revoked'));
    const watches = await Promise.all(urls.map((url) => watch(url, held)));
    const since = performance.now();
    await end();
    const ends = await Promise.all(watches.map((one) => one.endedAfter(since)));
    took[name] = ends.includes(null) ? null : Math.max(...ends.map((ms) => ms ?? 0));
  }
  return took;
}
