import { randomBytes } from 'node:crypto';
import type { Asking } from '../../../kit/viewer';
import type { TestIdentity } from '../identity.fixtures';
import { type Back, type OidcProvider, returnTo } from './oidc.fixtures';

const start = `mutation ($input: StartProviderSignInInput!) { startProviderSignIn(input: $input) {
  providerUrl attempt errors { code path } } }`;
const complete = `mutation ($input: CompleteProviderSignInInput!) { completeProviderSignIn(input: $input) {
  __typename ... on SignedIn { accessToken } ... on WrongCredentials { message } ... on AccountExists { message } } }`;
const link = `mutation ($input: LinkProviderInput!) { linkProvider(input: $input) { link { id name usedAt } errors { code path } } }`;

interface Begun {
  readonly providerUrl: string;
  readonly attempt: string;
  readonly errors: readonly object[];
}

export interface Entered {
  readonly __typename: string;
  readonly accessToken: string;
  readonly message?: string;
}

/** A name that nobody has had yet, by which to sign in at a provider. */
export const aLogin = () => randomBytes(6).toString('hex');

/** How a test goes to a provider and comes back. */
export function goingTo(identity: TestIdentity, provider: OidcProvider) {
  async function asked<Answer>(query: string, input: object, asking: Partial<Asking> = {}) {
    const { data, errors } = await identity.ask(query, { input }, asking);
    return { answer: Object.values(data)[0] as Answer, code: errors?.[0]?.extensions?.['code'] };
  }

  const begin = (providerId = provider.setting.id, to = returnTo) =>
    asked<Begun>(start, { providerId, returnTo: to });

  /** There and back, with another address on the way there where it is said. */
  async function went(login: string, onTheWay = (url: string) => url) {
    const { providerUrl, attempt } = (await begin()).answer;
    return { attempt, ...(await provider.walk(onTheWay(providerUrl), login)) };
  }

  const enter = (back: Back & { attempt: string }, more: object = {}) =>
    asked<Entered | null>(complete, { ...back, ...more });

  const linkAs = (asking: Partial<Asking>, input: object) =>
    asked<{ link: { id: string } | null; errors: object[] }>(link, input, asking);

  return {
    ...{ asked, begin, went, enter, linkAs },
    signIn: async (login: string) => (await enter(await went(login))).answer,
  };
}
