import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';
import { type OidcProvider, openProvider, openSilence, returnTo } from './oidc.fixtures';
import { aLogin, goingTo } from './provider.fixtures';

let village: OidcProvider;
let town: OidcProvider;
let silence: Awaited<ReturnType<typeof openSilence>>;
let identity: TestIdentity;
let going: ReturnType<typeof goingTo>;
beforeAll(async () => {
  [village, town, silence] = [await openProvider(), await openProvider('town'), await openSilence()];
  const away = { ...town.setting, id: 'away', issuer: 'http://127.0.0.1:9' };
  const all = [village.setting, town.setting, silence.setting, away];
  identity = await openTestIdentity({
    HAMEAU_OIDC_PROVIDERS: JSON.stringify(all),
    HAMEAU_ORIGINS: 'https://app.example.org',
  });
  going = goingTo(identity, village);
});
afterAll(async () => {
  await identity?.close();
  for (const one of [village, town, silence]) await one?.close();
});

const verify = `mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { displayName } } }`;
const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo } }`;
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** Somebody whom the provider knows, with an address that it vouches for or not. */
function somebody(isVerified = true, at = village) {
  const login = aLogin();
  const email = `${login}@example.org`;
  at.tell(login, { email, email_verified: isVerified, name: 'Zoé d’Arc' });
  return { login, email };
}

async function memberOf(accessToken = '') {
  const asking = await identity.askingOf(accessToken);
  const { data } = await identity.ask('{ viewer { member { displayName } account { email } } }', {}, asking);
  return data['viewer'];
}

const wrong = {
  __typename: 'WrongCredentials',
  message:
    'What came back from there does not fit what began here, or waited for more than ten minutes. Try again.',
};

test('the providers of the settings are offered, without their secrets', async () => {
  const { data } = await identity.ask('{ signInProviders { id name } }');
  expect(data['signInProviders']).toMatchObject([
    { id: 'village', name: 'The village' },
    { id: 'town', name: 'The town' },
    { id: 'silent' },
    { id: 'away' },
  ]);
});

test('who comes from a provider for the first time becomes a member, and is let in again later', async () => {
  const { login, email } = somebody();
  const { answer } = await going.enter(await going.went(login), { device: 'a tablet' });
  expect(answer?.__typename).toBe('SignedIn');
  expect(await memberOf(answer?.accessToken)).toEqual({
    member: { displayName: 'Zoé d’Arc' },
    account: { email },
  });
  const told = await identity.lastMailTo(email);
  expect([told?.subject, told?.text]).toEqual([
    'The village was linked',
    expect.stringContaining('Zoé d’Arc'),
  ]);
  expect(await memberOf((await going.signIn(login))?.accessToken)).toMatchObject({ account: { email } });
  expect(await identity.sql(`select from accounts where email = '${email}'`)).toHaveLength(1);
});

test('who comes at the same moment twice has one account', async () => {
  const { login, email } = somebody();
  const backs = [await going.went(login), await going.went(login)];
  const both = await Promise.all(backs.map((back) => going.enter(back)));
  expect(both.map(({ answer }) => answer?.__typename)).toEqual(['SignedIn', 'SignedIn']);
  expect(await identity.sql(`select from accounts where email = '${email}'`)).toHaveLength(1);
});

test('an address that the provider does not vouch for is confirmed by mail first', async () => {
  const { login, email } = somebody(false);
  expect(await going.signIn(login)).toEqual({ __typename: 'EmailNotVerified' });
  expect(await going.signIn(login)).toEqual({ __typename: 'EmailNotVerified' });
  const { data } = await identity.ask(verify, {
    token: tokenIn((await identity.lastMailTo(email))?.text ?? ''),
  });
  expect(data['verifyEmail']).toEqual({ member: { displayName: 'Zoé d’Arc' } });
  expect((await going.signIn(login))?.__typename).toBe('SignedIn');
});

test('an address never leads to an account: who vouches for one is told to sign in and link', async () => {
  const ana = await aMember(identity);
  const login = aLogin();
  village.tell(login, { email: ana.email.toUpperCase(), email_verified: true });
  expect(await going.signIn(login)).toEqual({
    __typename: 'AccountExists',
    message: 'Your address has an account already. Sign in to it, then link the provider.',
  });
});

test('who only says that an address is theirs does not learn that it has an account', async () => {
  const [ana, login] = [await aMember(identity), aLogin()];
  village.tell(login, { email: ana.email, email_verified: false });
  expect(await going.signIn(login)).toEqual({ __typename: 'EmailNotVerified' });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('You already have an account');
  expect(await going.signIn(login)).toEqual({ __typename: 'EmailNotVerified' });
});

test('whoever signed up before with an address of others, but never confirmed it, has no way into their account', async () => {
  const { login, email } = somebody();
  const input = { email, password: 'a quiet green valley', displayName: 'Mallory' };
  await identity.ask(signUp, { input });
  expect((await going.signIn(login))?.__typename).toBe('SignedIn');
  const { data } = await identity.ask(signIn, { input: { email, password: input.password } });
  expect(data['signIn']).toEqual({ __typename: 'WrongCredentials' });

  const other = somebody(false);
  expect(await going.signIn(other.login)).toEqual({ __typename: 'EmailNotVerified' });
  await identity.ask(signUp, { input: { ...input, email: other.email, displayName: 'Its owner' } });
  await identity.ask(verify, { token: tokenIn((await identity.lastMailTo(other.email))?.text ?? '') });
  expect((await going.signIn(other.login))?.__typename).not.toBe('SignedIn');
});

test.each([
  ['without an address', { email_verified: true }],
  ['with no address that mail goes to', { email: 'somewhere', email_verified: true }],
])('whom the provider tells of %s signs up otherwise', async (_what, told) => {
  const login = aLogin();
  village.tell(login, told);
  expect(await going.signIn(login)).toMatchObject({
    __typename: 'WrongCredentials',
    message: expect.stringContaining('no e-mail address'),
  });
});

test('one name at two providers is two people', async () => {
  const { login } = somebody();
  town.tell(login, { email: `town-${login}@example.org`, email_verified: true });
  const first = await memberOf((await going.signIn(login))?.accessToken);
  const second = await memberOf((await goingTo(identity, town).signIn(login))?.accessToken);
  expect(second).not.toEqual(first);
  expect(second).toMatchObject({ account: { email: `town-${login}@example.org` } });
});

test('what came back serves once, even in parallel, and for ten minutes', async () => {
  const { login } = somebody();
  await going.signIn(login);
  const back = await going.went(login);
  const both = await Promise.all([going.enter(back), going.enter(back)]);
  expect(both.map(({ answer }) => answer?.__typename).sort()).toEqual(['SignedIn', 'WrongCredentials']);
  const late = await going.went(login);
  const held = `select expires_at - now() between '9 min' and '10 min' as is_short from provider_attempts
    where hash = sha256('${late.attempt}')`;
  expect(await identity.sql(held)).toEqual([{ is_short: true }]);
  await identity.sql(`update provider_attempts set expires_at = now() - interval '1 second'`);
  expect((await going.enter(late)).answer).toEqual(wrong);
});

const changed = (name: string, to: string) => (url: string) => {
  const changing = new URL(url);
  changing.searchParams.set(name, to);
  return changing.href;
};

test.each<[string, (url: string) => string, object]>([
  ['another nonce', changed('nonce', 'n'.repeat(43)), {}],
  ['another state', changed('state', 's'.repeat(43)), {}],
  ['a challenge of somebody else', changed('code_challenge', 'c'.repeat(43)), {}],
  ['a code that was changed', String, { code: 'x'.repeat(43) }],
  ['no code', String, { code: '' }],
  ['a state that was changed', String, { state: 's'.repeat(43) }],
  ['an issuer that is another', String, { iss: 'https://evil.example.org' }],
  ['no issuer, where it says that it tells', String, { iss: null }],
  ['an attempt of somebody else', String, { attempt: 'a'.repeat(43) }],
])('who comes back with %s is not let in', async (_what, onTheWay, otherwise) => {
  const { login } = somebody();
  expect((await going.signIn(login))?.__typename).toBe('SignedIn');
  expect((await going.enter(await going.went(login, onTheWay), otherwise)).answer).toEqual(wrong);
});

test('what one provider answered is not taken for an answer of another', async () => {
  const { login } = somebody();
  await going.signIn(login);
  const inTown = (await going.begin('town')).answer;
  const toVillage = await going.went(login);
  expect((await going.enter({ ...toVillage, attempt: inTown.attempt })).answer).toEqual(wrong);
  const mixed = new URL((await going.begin('village')).answer.providerUrl);
  mixed.searchParams.set('state', new URL(inTown.providerUrl).searchParams.get('state') ?? '');
  const back = await village.walk(mixed.href, login);
  expect(
    (await going.enter({ ...back, attempt: (await going.begin('town')).answer.attempt })).answer,
  ).toEqual(wrong);
});

test.each([
  'https://evil.example.org/',
  'http://hameau.test.evil.example.org/',
  'http://hameau.test@evil.example.org/',
  `${returnTo}?next=x`,
  `${returnTo}#x`,
  '/signed-in',
  'javascript:alert(1)',
])('nobody is sent back to %s', async (to) => {
  const { answer } = await going.begin('village', to);
  expect(answer).toEqual({
    providerUrl: null,
    attempt: null,
    errors: [{ code: 'INVALID', path: ['returnTo'] }],
  });
  expect((await going.begin('village', 'https://app.example.org/in')).answer.errors).toEqual([]);
});

test('a provider there is not is said not to be there', async () => {
  expect((await going.begin('nowhere')).answer.errors).toEqual([{ code: 'NOT_FOUND', path: ['providerId'] }]);
});

test('while a provider is away or silent only it is UNAVAILABLE', async () => {
  const ana = await aMember(identity);
  const both = await Promise.all([going.begin('away'), going.begin('silent')]);
  expect(both.map(({ code }) => code)).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
  const { data } = await identity.ask(signIn, { input: { email: ana.email, password: ana.password } });
  expect(data['signIn']).toEqual({ __typename: 'SignedIn' });
  expect((await going.begin()).answer.errors).toEqual([]);
});

test('a provider that went away meanwhile is UNAVAILABLE, and the sign-in begins anew', async () => {
  const hamlet = await openProvider('hamlet');
  const other = await openTestIdentity({ HAMEAU_OIDC_PROVIDERS: JSON.stringify([hamlet.setting]) });
  const there = goingTo(other, hamlet);
  const back = await there.went(somebody(true, hamlet).login);
  await hamlet.close();
  expect((await there.enter(back)).code).toBe('UNAVAILABLE');
  expect((await there.enter(back)).answer).toEqual(wrong);
  await other.close();
});
