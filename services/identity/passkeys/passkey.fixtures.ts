import type { Asking } from '../../../kit/viewer';
import { aMember, type TestIdentity } from '../identity.fixtures';
import { Authenticator, type Wrong } from './authenticator.fixtures';

const start = `mutation ($password: String) { startPasskeyRegistration(input: { password: $password }) {
  optionsJson errors { code path message } } }`;
const add = `mutation ($input: AddPasskeyInput!) { addPasskey(input: $input) { passkey { id name addedAt usedAt } errors { code path } } }`;
const startIn = 'mutation { startPasskeySignIn { optionsJson } }';
const signIn = `mutation ($input: SignInWithPasskeyInput!) { signInWithPasskey(input: $input) {
  __typename ... on SignedIn { accessToken refreshToken } ... on WrongCredentials { message } } }`;

interface Failed {
  readonly code: string;
  readonly path: readonly string[];
}

/** How a test asks about passkeys, one mutation each. */
export function passkeysOf(identity: TestIdentity) {
  async function asked<Answer>(query: string, variables: object, asking: Partial<Asking> = {}) {
    const { data, errors } = await identity.ask(query, { ...variables }, asking);
    return { answer: Object.values(data)[0] as Answer, code: errors?.[0]?.extensions?.['code'] };
  }

  async function options(asking: Partial<Asking>, password: string | null): Promise<string> {
    const { answer } = await asked<{ optionsJson: string }>(start, { password }, asking);
    return answer.optionsJson;
  }

  const begin = (asking: Partial<Asking>, password: string | null) =>
    asked<{ optionsJson: string | null; errors: Failed[] }>(start, { password }, asking);

  const addAs = (asking: Partial<Asking>, credentialJson: string, name = 'a security key') =>
    asked<{ passkey: { id: string; name: string } | null; errors: Failed[] }>(
      add,
      { input: { credentialJson, name } },
      asking,
    );

  const signInBy = (credentialJson: string, device?: string) =>
    asked<{ __typename: string; accessToken: string; message?: string }>(signIn, {
      input: { credentialJson, ...(device ? { device } : {}) },
    });

  async function wanted(): Promise<string> {
    return (await asked<{ optionsJson: string }>(startIn, {})).answer.optionsJson;
  }

  /** A member with a passkey, and what holds it. */
  async function aHolder(name = 'a security key') {
    const member = await aMember(identity);
    const authenticator = new Authenticator();
    const made = authenticator.create(await options(member.asking, member.password));
    const { answer } = await addAs(member.asking, made, name);
    return { ...member, authenticator, passkeyId: answer.passkey?.id ?? '' };
  }

  return {
    ...{ asked, options, begin, addAs, signInBy, wanted, aHolder },
    enter: async (authenticator: Authenticator, wrong: Wrong = {}) =>
      (await signInBy(authenticator.get(await wanted(), wrong))).answer,
  };
}

export type Passkeys = ReturnType<typeof passkeysOf>;
