import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { Authenticator, type Wrong } from './authenticator.fixtures';
import { type Passkeys, passkeysOf } from './passkey.fixtures';

let identity: TestIdentity;
let keys: Passkeys;
beforeAll(async () => {
  identity = await openTestIdentity({
    HAMEAU_PUBLIC_URL: 'https://api.hameau.test',
    HAMEAU_ORIGINS: 'https://www.hameau.test,http://hameau.test,https://elsewhere.example.org',
    HAMEAU_PASSKEY_DOMAIN: 'hameau.test',
  });
  keys = passkeysOf(identity);
});
afterAll(() => identity.close());

const wrong = {
  __typename: 'WrongCredentials',
  message: 'This passkey lets nobody in here, or waited for more than five minutes. Try again.',
};
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions errors { code path } } }`;

test('who has a passkey signs in without saying who they are', async () => {
  const ana = await keys.aHolder();
  const optionsJson = await keys.wanted();
  expect(JSON.parse(optionsJson)).toMatchObject({ rpId: 'hameau.test', userVerification: 'required' });
  expect(JSON.parse(optionsJson).allowCredentials ?? []).toEqual([]);
  const { answer } = await keys.signInBy(ana.authenticator.get(optionsJson), 'a borrowed laptop');
  const asking = await identity.askingOf(answer.accessToken);
  expect(asking.viewer?.memberId).toBe(ana.id);
  const { data } = await identity.ask(
    '{ viewer { account { passkeys { usedAt } sessions { nodes { device } } } } }',
    {},
    asking,
  );
  expect(data['viewer']).toEqual({
    account: {
      passkeys: [{ usedAt: expect.any(String) }],
      sessions: { nodes: [{ device: 'a borrowed laptop' }, { device: null }] },
    },
  });
});

test('pages of the domain and below it may ask for passkeys', async () => {
  const ana = await keys.aHolder();
  for (const origin of ['https://api.hameau.test', 'https://www.hameau.test'])
    expect(await keys.enter(ana.authenticator, { origin })).toMatchObject({ __typename: 'SignedIn' });
});

test.each<[string, Wrong]>([
  ['of another site', { origin: 'https://evil.example.org' }],
  [
    'of an origin that may use the graph, but is not of the domain',
    { origin: 'https://elsewhere.example.org' },
  ],
  ['of a site that ends alike', { origin: 'https://nohameau.test' }],
  ['for another domain', { rpId: 'example.org' }],
  ['of nobody who was verified', { isVerified: false }],
  ['of one that was made, not asked', { type: 'webauthn.create' }],
  ['for a challenge of somebody’s own', { challenge: 'b'.repeat(43) }],
  ['with a forged signature', { isForged: true }],
  ['of another account', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
])('an answer %s lets nobody in', async (_what, how) => {
  const ana = await keys.aHolder();
  expect(await keys.enter(ana.authenticator, how)).toEqual(wrong);
  expect(await keys.enter(ana.authenticator)).toMatchObject({ __typename: 'SignedIn' });
});

test('an unknown passkey is answered like a wrong one', async () => {
  const stranger = new Authenticator();
  stranger.create(JSON.stringify({ challenge: 'x', rp: { id: 'hameau.test' }, user: { id: '' } }));
  expect(await keys.enter(stranger)).toEqual(wrong);
});

test('an answer lets in once, even in parallel; what failed once does not serve again', async () => {
  const ana = await keys.aHolder();
  const given = ana.authenticator.get(await keys.wanted());
  const both = await Promise.all([keys.signInBy(given), keys.signInBy(given)]);
  expect(both.map(({ answer }) => answer.__typename).sort()).toEqual(['SignedIn', 'WrongCredentials']);

  const optionsJson = await keys.wanted();
  await keys.signInBy(ana.authenticator.get(optionsJson, { isForged: true }));
  expect((await keys.signInBy(ana.authenticator.get(optionsJson))).answer).toEqual(wrong);
});

test('an answer that comes too late lets nobody in, nor one to what was asked of an account', async () => {
  const ana = await keys.aHolder();
  const late = ana.authenticator.get(await keys.wanted());
  await identity.sql(`update passkey_challenges set expires_at = now() - interval '1 second'`);
  expect((await keys.signInBy(late)).answer).toEqual(wrong);
  const registration = JSON.parse(await keys.options(ana.asking, ana.password));
  const crossed = ana.authenticator.get(JSON.stringify({ ...registration, rpId: registration.rp.id }));
  expect((await keys.signInBy(crossed)).answer).toEqual(wrong);
});

test('a passkey that counts backwards is refused, and its owner told once; one that does not count is not', async () => {
  const ana = await keys.aHolder('copied');
  expect(await keys.enter(ana.authenticator, { counter: 7 })).toMatchObject({ __typename: 'SignedIn' });
  expect(await keys.enter(ana.authenticator, { counter: 7, isForged: true })).toEqual(wrong);
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('A passkey was added');
  for (const counter of [7, 3, 0]) expect(await keys.enter(ana.authenticator, { counter })).toEqual(wrong);
  const told = await identity.sql(
    `select subject from mails where recipient = '${ana.email}' and subject like '%copied%'`,
  );
  expect(told).toEqual([{ subject: 'A passkey may have been copied' }]);
  expect(await keys.enter(ana.authenticator, { counter: 8 })).toMatchObject({ __typename: 'SignedIn' });

  const bo = await keys.aHolder();
  for (let at = 0; at < 2; at += 1)
    expect(await keys.enter(bo.authenticator, { counter: 0 })).toMatchObject({ __typename: 'SignedIn' });
});

test('whoever may not try passwords any more still comes in by their passkey', async () => {
  const ana = await keys.aHolder();
  const input = { email: ana.email, password: 'not this one' };
  for (let at = 0; at < 6; at += 1) await identity.ask(signIn, { input });
  const locked = await identity.ask(signIn, { input: { email: ana.email, password: ana.password } });
  expect(locked.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
  expect(await keys.enter(ana.authenticator)).toMatchObject({ __typename: 'SignedIn' });
});

test('an address begins a hundred sign-ins in a quarter of an hour, whatever it guessed', async () => {
  const start = () =>
    identity.ask('mutation { startPasskeySignIn { optionsJson } }', {}, { address: '192.0.2.7' });
  for (let at = 0; at < 21; at += 1)
    await identity.ask(
      signIn,
      { input: { email: `g${at}@example.org`, password: 'a guess' } },
      { address: '192.0.2.7' },
    );
  const begun = await Promise.all(Array.from({ length: 103 }, start));
  expect(begun.filter(({ errors }) => errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED')).toHaveLength(3);
});

test('an account whose address was never confirmed is not let in, and gets the mail for it', async () => {
  const ana = await keys.aHolder();
  await identity.sql(`update accounts set verified_at = null where email = '${ana.email}'`);
  expect(await keys.enter(ana.authenticator)).toEqual({ __typename: 'EmailNotVerified' });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('Confirm your address');
});

test('who has just signed in by a passkey needs no password for five minutes; who did by password does', async () => {
  const ana = await keys.aHolder();
  const input = { password: 'a third quiet valley' };
  const refused = { endedSessions: null, errors: [{ code: 'INVALID', path: ['currentPassword'] }] };
  expect((await keys.asked(change, { input }, ana.asking)).answer).toEqual(refused);
  const asking = await identity.askingOf((await keys.enter(ana.authenticator)).accessToken);
  await identity.sql(
    `update sessions set started_at = now() - interval '6 minutes' where began_with = 'PASSKEY'`,
  );
  expect((await keys.asked(change, { input }, asking)).answer).toEqual(refused);
  const fresh = await identity.askingOf((await keys.enter(ana.authenticator)).accessToken);
  expect((await keys.begin(fresh, null)).answer.errors).toEqual([]);
  expect((await keys.asked(change, { input }, fresh)).answer).toMatchObject({ errors: [] });
});

test('an account without a password gets one, another address or a reset like any other', async () => {
  const ana = await keys.aHolder();
  await identity.sql(`update accounts set password_hash = null where email = '${ana.email}'`);
  expect((await identity.ask(signIn, { input: { email: ana.email, password: ana.password } })).data).toEqual({
    signIn: { __typename: 'WrongCredentials' },
  });
  const fresh = await identity.askingOf((await keys.enter(ana.authenticator)).accessToken);
  const email = `new-${ana.email}`;
  const changeEmail = `mutation ($email: String!, $password: String) {
    changeEmail(input: { email: $email, password: $password }) { mailSentTo errors { path } } }`;
  expect((await keys.asked(changeEmail, { email, password: ana.password }, fresh)).answer).toMatchObject({
    errors: [{ path: ['password'] }],
  });
  expect((await keys.asked(changeEmail, { email }, fresh)).answer).toEqual({ mailSentTo: email, errors: [] });
  const reset =
    'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { mailSentTo } }';
  await identity.ask(reset, { email: ana.email });
  expect((await identity.lastMailTo(ana.email))?.text).toContain('/reset?token=');
  const input = { password: 'a third quiet valley' };
  expect((await keys.asked(change, { input }, fresh)).answer).toMatchObject({ errors: [] });
  const bo = await aMember(identity);
  expect((await keys.asked(changeEmail, { email: `b-${email}` }, bo.asking)).answer).toMatchObject({
    errors: [{ path: ['password'] }],
  });
});
