import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const signIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on WrongCredentials { message } } }';
const refresh = `mutation ($refreshToken: String!) {
  refreshSession(input: { refreshToken: $refreshToken }) { __typename ... on SignedIn { accessToken refreshToken } }
}`;

async function refreshed(refreshToken: string) {
  const { data } = await identity.ask(refresh, { refreshToken });
  return data['refreshSession'] as { __typename: string; refreshToken: string };
}

test('an access token is a signed at+jwt of five minutes that names account and session', async () => {
  const { accessToken } = await aMember(identity);
  const keys = createLocalJWKSet((await identity.call('keys', {})) as JSONWebKeySet);
  const { payload, protectedHeader } = await jwtVerify(accessToken, keys, {
    algorithms: ['EdDSA'],
    issuer: 'hameau',
    audience: 'hameau',
    typ: 'at+jwt',
  });
  expect(protectedHeader.alg).toBe('EdDSA');
  expect(payload.sub).toMatch(/^acc_/);
  expect(payload['sid']).toMatch(/^ses_/);
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300);
});

test('a lost answer can be asked for again; a token reused later ends its session', async () => {
  const ana = await aMember(identity);
  const first = await refreshed(ana.refreshToken);
  expect(await refreshed(ana.refreshToken)).toMatchObject({ refreshToken: first.refreshToken });

  const second = await refreshed(first.refreshToken);
  expect(second.__typename).toBe('SignedIn');
  expect(await refreshed(ana.refreshToken)).toEqual({ __typename: 'SessionEnded' });
  expect(await refreshed(second.refreshToken)).toEqual({ __typename: 'SessionEnded' });
});

test('two refreshes of one token at the same moment give the same pair', async () => {
  const ana = await aMember(identity);
  const [one, other] = await Promise.all([refreshed(ana.refreshToken), refreshed(ana.refreshToken)]);
  expect(one.refreshToken).toBe(other.refreshToken);
});

test('signing out everywhere ends every session of the account, and no other', async () => {
  const [ana, bo] = await Promise.all([aMember(identity), aMember(identity)]);
  await identity.ask(signIn, { input: { email: ana.email, password: ana.password } });
  const { data } = await identity.ask('mutation { signOutEverywhere { endedSessions } }', {}, ana.asking);
  expect(data['signOutEverywhere']).toEqual({ endedSessions: 2 });
  expect(await identity.askingOf(ana.accessToken)).toEqual({ viewer: null });
  expect(await refreshed(ana.refreshToken)).toEqual({ __typename: 'SessionEnded' });
  expect((await identity.askingOf(bo.accessToken)).viewer).not.toBeNull();
});

test('of 20 wrong passwords at once exactly 5 are tried, and the right one has to wait then', async () => {
  const ana = await aMember(identity);
  const tries = await Promise.all(
    Array.from({ length: 20 }, () =>
      identity.ask(signIn, { input: { email: ana.email, password: 'not this one' } }),
    ),
  );
  expect(tries.filter((one) => one.data?.['signIn']).length).toBe(5);
  expect(tries.filter((one) => one.errors?.[0]?.extensions?.['code'] === 'RATE_LIMITED').length).toBe(15);
  const right = await identity.ask(signIn, { input: { email: ana.email, password: ana.password } });
  expect(right.errors?.[0]?.extensions).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfter: expect.any(Number),
  });
});

test('aliases of one operation are counted one by one', async () => {
  const tries = Array.from({ length: 8 }, (_, at) => `t${at}: signIn(input: $input) { __typename }`);
  const query = `mutation ($input: SignInInput!) { ${tries.join(' ')} }`;
  const { errors } = await identity.ask(query, {
    input: { email: 'no@example.org', password: 'whatever it is' },
  });
  expect(errors?.map((error) => error.extensions?.['code'])).toContain('RATE_LIMITED');
});

test('of one network address 20 wrong passwords are tried, however many sign in there rightly', async () => {
  const ana = await aMember(identity);
  const there = { address: '198.51.100.20' };
  for (let count = 0; count < 25; count += 1) {
    const input = { email: ana.email, password: ana.password };
    expect((await identity.ask(signIn, { input }, there)).errors).toBeUndefined();
  }
  const codes: unknown[] = [];
  for (let count = 0; count < 21; count += 1) {
    const input = { email: `nobody-${count}@example.org`, password: 'not this one' };
    const { errors } = await identity.ask(signIn, { input }, there);
    codes.push(errors?.[0]?.extensions?.['code']);
  }
  expect(codes).toEqual([...Array(20).fill(undefined), 'RATE_LIMITED']);
});

test('an unknown address is answered like a wrong password', async () => {
  const ana = await aMember(identity);
  const known = await identity.ask(signIn, { input: { email: ana.email, password: 'not this one' } });
  const unknown = await identity.ask(signIn, {
    input: { email: 'nobody@example.org', password: 'not this one' },
  });
  expect(unknown).toEqual(known);
});
