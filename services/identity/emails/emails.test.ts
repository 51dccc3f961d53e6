import { randomBytes } from 'node:crypto';
import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const change = `mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { mailSentTo errors { code path } } }`;
const confirm = `mutation ($token: String!) { confirmEmail(input: { token: $token }) { isConfirmed errors { code path } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo } }`;
const anAddress = () => `${randomBytes(6).toString('hex')}@example.org`;

async function ask(query: string, variables: object, asking: Partial<Asking> = {}) {
  const { data, errors } = await identity.ask(query, { ...variables }, asking);
  return Object.values(data)[0] ?? errors?.[0]?.extensions?.['code'];
}

type Member = Awaited<ReturnType<typeof aMember>>;
const changeTo = (member: Member, email: string, password = member.password) =>
  ask(change, { input: { email, password } }, member.asking);
const confirmed = async (email: string) =>
  ask(confirm, { token: tokenIn((await identity.lastMailTo(email))?.text ?? '') });
const signedIn = (email: string, password: string) => ask(signIn, { input: { email, password } });
const subjectTo = async (address: string) => (await identity.lastMailTo(address))?.subject;
const refused = { isConfirmed: null, errors: [{ code: 'INVALID', path: ['token'] }] };

test('another address counts once its link is followed; the one before is told twice', async () => {
  const [ana, email] = [await aMember(identity), anAddress()];
  expect(await changeTo(ana, ` ${email.toUpperCase()} `)).toEqual({ mailSentTo: email, errors: [] });
  expect(await subjectTo(ana.email)).toBe('Your account is to get another address');
  expect((await identity.lastMailTo(email))?.text).toContain('http://hameau.test/confirm-email?token=');
  expect(await signedIn(ana.email, ana.password)).toEqual({ __typename: 'SignedIn' });

  expect(await confirmed(email)).toEqual({ isConfirmed: true, errors: [] });
  expect(await subjectTo(ana.email)).toBe('Your account has another address');
  expect(await signedIn(email, ana.password)).toEqual({ __typename: 'SignedIn' });
  expect(await signedIn(ana.email, ana.password)).toEqual({ __typename: 'WrongCredentials' });
  expect(await confirmed(email)).toEqual(refused);
});

test('without the right password, with the same address or with none nothing is sent', async () => {
  const [ana, email] = [await aMember(identity), anAddress()];
  expect(await changeTo(ana, email, 'not this one')).toEqual({
    mailSentTo: null,
    errors: [{ code: 'INVALID', path: ['password'] }],
  });
  expect(await identity.lastMailTo(email)).toBeUndefined();
  for (const given of [ana.email, 'no address'])
    expect(await changeTo(ana, given)).toEqual({
      mailSentTo: null,
      errors: [{ code: 'INVALID', path: ['email'] }],
    });
  expect(await ask(change, { input: { email, password: ana.password } })).toBe('UNAUTHENTICATED');
});

test('an address that another account has is answered like any; its owner alone is told', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  expect(await changeTo(ana, bo.email)).toEqual({ mailSentTo: bo.email, errors: [] });
  expect(await subjectTo(bo.email)).toBe('You already have an account');
});

test('an address that somebody else took meanwhile is not taken from them', async () => {
  const [ana, email] = [await aMember(identity), anAddress()];
  await changeTo(ana, email);
  const token = tokenIn((await identity.lastMailTo(email))?.text ?? '');
  await ask(signUp, { input: { email, password: 'a third quiet valley', displayName: 'Bo' } });
  expect(await ask(confirm, { token })).toEqual(refused);
  expect(await signedIn(ana.email, ana.password)).toEqual({ __typename: 'SignedIn' });
});

test('only the last link serves, for a day; a new password ends it', async () => {
  const [ana, first, last] = [await aMember(identity), anAddress(), anAddress()];
  await changeTo(ana, first);
  await changeTo(ana, last);
  expect(await confirmed(first)).toEqual(refused);
  await identity.sql(`update mail_links set expires_at = now() where email = '${last}'`);
  expect(await confirmed(last)).toEqual(refused);

  await changeTo(ana, last);
  const input = { currentPassword: ana.password, password: 'another quiet valley' };
  await ask(
    'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions } }',
    { input },
    ana.asking,
  );
  expect(await confirmed(last)).toEqual(refused);
});
