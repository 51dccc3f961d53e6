import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { keyPair } from '../../../kit/key-pair';

/** Where people come back to. */
export const returnTo = 'http://hameau.test/signed-in';

interface Claims {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

/** What comes back from a provider in the address. */
export interface Back {
  readonly code: string;
  readonly state: string;
  readonly iss: string;
}

/** An OpenID Connect provider of its own on this machine, with two pages to click through: one to sign in, one to consent. */
export async function openProvider(id = 'village', redirectUris: readonly string[] = [returnTo]) {
  const claims = new Map<string, Claims>();
  let handle: RequestListener | undefined;
  /** What it publishes instead of the keys it signs with. */
  let published: object | undefined;
  const server = createServer((request, response) => {
    if (request.url !== '/jwks' || !published) return handle?.(request, response);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const signingWith = async (key: JsonWebKey) => {
    const made = await quietly(() => providerOf(issuer, { claims, redirectUris, key }));
    handle = made.callback() as RequestListener;
  };
  await signingWith(aKey('first'));

  return {
    issuer,
    setting: { id, name: `The ${id}`, issuer, clientId: 'hameau', clientSecret: 'a secret between the two' },
    /** What it tells of whoever signs in by this name. */
    tell: (login: string, told: Claims) => claims.set(login, told),
    /** From now on it signs with another key, which it publishes alone. */
    rotate: () => signingWith(aKey('second')),
    /** What it signs now is not by the key that it publishes under the same name. */
    publishWrongKey: () => {
      const other = createPublicKey({ key: aKey('first'), format: 'jwk' }).export({ format: 'jwk' });
      published = { keys: [{ ...other, kid: 'first', use: 'sig' }] };
    },
    walk: (providerUrl: string, login: string) => walk(providerUrl, login),
    close: () => closed(server),
  };
}

export type OidcProvider = Awaited<ReturnType<typeof openProvider>>;

function aKey(kid: string): JsonWebKey {
  const { privateKey } = keyPair('RSA-2048');
  return { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig' };
}

interface Saying {
  readonly claims: ReadonlyMap<string, Claims>;
  readonly redirectUris: readonly string[];
  readonly key: JsonWebKey;
}

async function providerOf(issuer: string, { claims, redirectUris, key }: Saying) {
  const { Provider } = await import('oidc-provider');
  return new Provider(issuer, {
    clients: [
      { client_id: 'hameau', client_secret: 'a secret between the two', redirect_uris: [...redirectUris] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of no importance'] },
    jwks: { keys: [key as never] },
    pkce: { required: () => true },
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
    },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims.get(sub) }) }),
  });
}

/** It says that it is for production on a newer Node, with keys and pages of one's own. */
async function quietly<Made>(make: () => Promise<Made>): Promise<Made> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => {}, info: () => {} });
  try {
    return await make();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** Goes through the pages of a provider as a browser does, until it is sent back; answers with what. */
async function walk(providerUrl: string, login: string): Promise<Back> {
  const cookies = new Map<string, string>();
  let next: { url: string; body?: URLSearchParams } = { url: providerUrl };
  for (let step = 0; step < 12; step += 1) {
    if (/\/(signed-in|sign-in\/back)\?/.test(next.url)) return backIn(new URL(next.url));
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body ? { method: 'POST', body: next.body } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    next = await following(response, next.url, login);
  }
  throw new Error(`The provider did not send back from ${next.url}.`);
}

async function following(response: Response, at: string, login: string) {
  const location = response.headers.get('location');
  if (location) return { url: new URL(location, at).href };
  const page = await response.text();
  const [, action] = /<form[^>]+action="([^"]+)"/.exec(page) ?? [];
  const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
  if (!action) throw new Error(`The provider says: ${page.replace(/<[^>]+>/g, ' ')}`);
  return { url: new URL(action, at).href, body: new URLSearchParams({ prompt, login, password: 'any' }) };
}

function backIn({ searchParams }: URL): Back {
  const [code, state, iss] = ['code', 'state', 'iss'].map((name) => searchParams.get(name) ?? '');
  return { code: code ?? '', state: state ?? '', iss: iss ?? '' };
}

async function closed(server: Server): Promise<void> {
  const done = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await done;
}

/** A provider that takes what is asked of it and never answers. */
export async function openSilence() {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    setting: { id: 'silent', name: 'Nobody', issuer, clientId: 'hameau' },
    close: () => closed(server),
  };
}
