import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { request } from 'undici';
import { tokenMailedTo } from '../mailbox';

/** Somebody who can act through a gateway, whatever fails meanwhile. */
export interface Person {
  readonly memberId: string;
  /** An access token that is still good; waits for a gateway that gives one. */
  token(): Promise<string>;
}

interface Session {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Access tokens last five minutes. */
const freshForMs = 200_000;
const password = 'a quiet green valley';

const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }';
const verify = 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { id } } }';
const session = '... on SignedIn { accessToken refreshToken }';
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ${session} } }`;
const refresh = `mutation ($refreshToken: String!) { refreshSession(input: { refreshToken: $refreshToken }) { ${session} } }`;
const join = 'mutation ($input: JoinCommunityInput!) { joinCommunity(input: $input) { errors { code } } }';

/** What a gateway answers to an operation: its data; empty if it gave none. */
export async function ask<Data>(
  url: string,
  query: string,
  variables: object,
  token?: string,
  address?: string,
): Promise<Partial<Data>> {
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(address ? { 'x-forwarded-for': address } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  return ((await body.json()) as { data?: Data | null }).data ?? {};
}

/**
 * Signs somebody up by the way everybody takes, and has them join a community. Who is given a network address signs in from it, where one
 * proxy is believed: few may from one address.
 */
export async function newcomer(
  url: string,
  name: string,
  communityId: string,
  address?: string,
): Promise<Person> {
  const email = `${randomBytes(5).toString('hex')}@example.org`;
  await ask(url, signUp, { input: { email, password, displayName: name } });
  const token = await tokenMailedTo(url, email);
  const { verifyEmail } = await ask<{ verifyEmail: { member: { id: string } } }>(url, verify, { token });
  const person = personWith(url, email, verifyEmail?.member.id ?? '', address);
  await ask(url, join, { input: { communityId, tie: 'HOME' } }, await person.token());
  return person;
}

function personWith(url: string, email: string, memberId: string, address?: string): Person {
  let current: (Session & { readonly at: number }) | null = null;
  let renewing: Promise<string> | null = null;

  /** By the refresh token; by the password where that one is spent. */
  async function renewed(): Promise<string> {
    for (;;) {
      const asked = current
        ? ask<Record<string, Session>>(url, refresh, { refreshToken: current.refreshToken })
        : ask<Record<string, Session>>(url, signIn, { input: { email, password } }, undefined, address);
      const answer = await asked.catch(() => null);
      const [given] = Object.values(answer ?? {});
      if (given?.accessToken) {
        current = { ...given, at: Date.now() };
        return given.accessToken;
      }
      current = null;
      await pause(250);
    }
  }

  return {
    memberId,
    async token() {
      if (current && Date.now() - current.at < freshForMs) return current.accessToken;
      renewing ??= renewed().finally(() => {
        renewing = null;
      });
      return renewing;
    },
  };
}
