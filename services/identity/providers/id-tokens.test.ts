import { openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { type OidcProvider, openProvider } from './oidc.fixtures';
import { aLogin, goingTo } from './provider.fixtures';

let village: OidcProvider;
let identity: TestIdentity;
let going: ReturnType<typeof goingTo>;
beforeEach(async () => {
  village = await openProvider();
  identity = await openTestIdentity({ HAMEAU_OIDC_PROVIDERS: JSON.stringify([village.setting]) });
  going = goingTo(identity, village);
});
afterEach(async () => {
  await identity?.close();
  await village?.close();
});

function somebody(): string {
  const login = aLogin();
  village.tell(login, { email: `${login}@example.org`, email_verified: true });
  return login;
}

test('a token that is not signed with the key the provider publishes lets nobody in, and makes no account', async () => {
  village.publishWrongKey();
  const login = somebody();
  expect(await going.signIn(login)).toMatchObject({ __typename: 'WrongCredentials' });
  expect(await identity.sql(`select from accounts where email = '${login}@example.org'`)).toEqual([]);
  expect(await identity.sql('select from provider_links')).toEqual([]);
});

test('a provider that has other keys from one moment to the next is asked for them anew', async () => {
  const login = somebody();
  expect((await going.signIn(login))?.__typename).toBe('SignedIn');
  await village.rotate();
  // This one was signed with a key that nobody had heard of yet.
  expect((await going.signIn(login))?.__typename).toBe('WrongCredentials');
  expect((await going.signIn(login))?.__typename).toBe('SignedIn');
});
