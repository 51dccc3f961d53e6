import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, writtenDownOf } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const make = `mutation ($password: String) { makeRecoveryCodes(input: { password: $password }) { codes errors { code path } } }`;
const enter = `mutation ($input: SignInWithRecoveryCodeInput!) { signInWithRecoveryCode(input: $input) {
  __typename ... on SignedIn { accessToken } ... on WrongCredentials { message } } }`;
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const change = `mutation ($password: String!) { changePassword(input: { password: $password }) { errors { code path } } }`;

type Made = { codes: string[] | null; errors: object[] };
async function made(asking: Partial<Asking>, password: string | null) {
  const { data, errors } = await identity.ask(make, { password }, asking);
  return { ...(data['makeRecoveryCodes'] as Made), code: errors?.[0]?.extensions?.['code'] };
}

async function entered(email: string, code = '', more: object = {}) {
  const { data, errors } = await identity.ask(enter, { input: { email, code, ...more } });
  const answer = data['signInWithRecoveryCode'] as { __typename: string; accessToken: string } | null;
  return { answer, code: errors?.[0]?.extensions?.['code'] };
}

async function leftTo(asking: Partial<Asking>) {
  const { data } = await identity.ask('{ viewer { account { recoveryCodesLeft } } }', {}, asking);
  return (data['viewer'] as { account: { recoveryCodesLeft: number } }).account.recoveryCodesLeft;
}

async function aHolder() {
  const member = await aMember(identity);
  const { codes } = await made(member.asking, member.password);
  return { ...member, codes: codes ?? [] };
}

test('codes are told once, kept as hashes, and their owner is told', async () => {
  const ana = await aHolder();
  expect(new Set(ana.codes).size).toBe(10);
  expect(await leftTo(ana.asking)).toBe(10);
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('New recovery codes');
  expect(await writtenDownOf(identity, ana.asking)).toEqual(['RECOVERY_CODES_MADE', 'SIGNED_IN']);
  const kept = await identity.sql(`select encode(hash, 'escape') || '' as kept from recovery_codes`);
  for (const code of ana.codes) expect(JSON.stringify(kept)).not.toContain(code.slice(0, 5));
});

test('each lets in once, however it is typed; the owner is told how many are left', async () => {
  const ana = await aHolder();
  const [first = '', second = ''] = ana.codes;
  const typed = first.toLowerCase().replaceAll('-', ' ');
  const { answer } = await entered(ana.email.toUpperCase(), typed, { device: 'a new telephone' });
  const asking = await identity.askingOf(answer?.accessToken ?? '');
  expect(asking.viewer?.memberId).toBe(ana.id);
  expect(await leftTo(asking)).toBe(9);
  const mail = await identity.lastMailTo(ana.email);
  expect([mail?.subject, mail?.text]).toEqual([
    'A recovery code was used',
    expect.stringContaining('Codes left: 9.'),
  ]);
  expect((await entered(ana.email, first)).answer).toMatchObject({ __typename: 'WrongCredentials' });

  const both = await Promise.all([entered(ana.email, second), entered(ana.email, second)]);
  expect(both.map((one) => one.answer?.__typename).sort()).toEqual(['SignedIn', 'WrongCredentials']);
});

test('new codes replace the former ones, also when they are made twice at once', async () => {
  const ana = await aHolder();
  const both = await Promise.all([made(ana.asking, ana.password), made(ana.asking, ana.password)]);
  expect(await leftTo(ana.asking)).toBe(10);
  expect((await entered(ana.email, ana.codes[0])).answer).toMatchObject({ __typename: 'WrongCredentials' });
  const tried = [];
  for (const { codes } of both) tried.push((await entered(ana.email, codes?.[0])).answer?.__typename);
  expect(tried.sort()).toEqual(['SignedIn', 'WrongCredentials']);
});

test('an unknown account, another’s code and a wrong code are answered alike', async () => {
  const [ana, bo] = [await aHolder(), await aHolder()];
  const wrong = await entered(ana.email, 'AAAAA-AAAAA-AAAAA-AAAAA');
  expect(wrong.answer).toEqual({
    __typename: 'WrongCredentials',
    message: 'The e-mail address or the code is not right, or the code was used.',
  });
  expect(await entered('nobody@example.org', ana.codes[0])).toEqual(wrong);
  expect(await entered(ana.email, bo.codes[0])).toEqual(wrong);
  expect((await entered(bo.email, bo.codes[0])).answer?.__typename).toBe('SignedIn');
});

test('a wrong code counts as a guess does, and a right one forgives them', async () => {
  const ana = await aHolder();
  for (let at = 0; at < 4; at += 1) await entered(ana.email, 'not a code');
  expect((await entered(ana.email, ana.codes[0])).answer?.__typename).toBe('SignedIn');
  for (let at = 0; at < 5; at += 1) await entered(ana.email, 'not a code');
  expect((await entered(ana.email, ana.codes[1])).code).toBe('RATE_LIMITED');
  const input = { email: ana.email, password: ana.password };
  expect((await identity.ask(signIn, { input })).errors?.[0]?.extensions?.['code']).toBe('RATE_LIMITED');
  expect(await leftTo(ana.asking)).toBe(9);
});

test('codes are made by whoever gives the password, or came in without one just now', async () => {
  const ana = await aHolder();
  const refused = { codes: null, errors: [{ code: 'INVALID', path: ['password'] }] };
  expect(await made(ana.asking, 'not this one')).toMatchObject(refused);
  expect(await made(ana.asking, null)).toMatchObject(refused);
  expect((await made({}, ana.password)).code).toBe('UNAUTHENTICATED');
  const { answer } = await entered(ana.email, ana.codes[0]);
  const fresh = await identity.askingOf(answer?.accessToken ?? '');
  const { data } = await identity.ask(change, { password: 'a third quiet valley' }, fresh);
  expect(data['changePassword']).toEqual({ errors: [] });
  expect(await made(fresh, null)).toMatchObject({ errors: [] });
});

test('an account whose address was never confirmed is not let in', async () => {
  const ana = await aHolder();
  await identity.sql(`update accounts set verified_at = null where email = '${ana.email}'`);
  expect((await entered(ana.email, ana.codes[0])).answer).toEqual({ __typename: 'EmailNotVerified' });
});
