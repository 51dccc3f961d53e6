import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const signUp =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo errors { code path message } } }';
const verify =
  'mutation ($token: String!) { verifyEmail(input: { token: $token }) { member { handle displayName } errors { code path } } }';
const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
const newcomer = { password: 'a quiet green valley', displayName: 'Zoé d’Arc' };

test('who signs up confirms by mail, and is a member then', async () => {
  const email = 'zoe@example.org';
  const { data } = await identity.ask(signUp, { input: { ...newcomer, email: ' Zoe@Example.org ' } });
  expect(data['signUp']).toEqual({ mailSentTo: email, errors: [] });

  const early = await identity.ask(signIn, { input: { email, password: newcomer.password } });
  expect(early.data['signIn']).toEqual({ __typename: 'EmailNotVerified' });

  const token = tokenIn((await identity.lastMailTo(email))?.text ?? '');
  const verified = await identity.ask(verify, { token });
  expect(verified.data['verifyEmail']).toEqual({
    member: { handle: 'zoe-d-arc', displayName: 'Zoé d’Arc' },
    errors: [],
  });
  const again = await identity.ask(verify, { token });
  expect(again.data['verifyEmail']).toEqual({ member: null, errors: [{ code: 'INVALID', path: ['token'] }] });
  const { data: inside } = await identity.ask(signIn, { input: { email, password: newcomer.password } });
  expect(inside['signIn']).toEqual({ __typename: 'SignedIn' });
});

test('a known address is answered like a new one; only its owner’s mail tells', async () => {
  const ana = await aMember(identity);
  const { data } = await identity.ask(signUp, { input: { ...newcomer, email: ana.email } });
  expect(data['signUp']).toEqual({ mailSentTo: ana.email, errors: [] });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('You already have an account');
  const { data: still } = await identity.ask(signIn, { input: { email: ana.email, password: ana.password } });
  expect(still['signIn']).toEqual({ __typename: 'SignedIn' });
});

test.each([
  ['a blank name', { displayName: ' \n ' }, 'displayName'],
  ['a name of 50,000 characters', { displayName: 'x'.repeat(50_000) }, 'displayName'],
  ['no address', { email: 'somewhere' }, 'email'],
  ['a short password', { password: 'short' }, 'password'],
  ['a common password', { password: 'motdepasse123' }, 'password'],
])('%s is refused, naming the field', async (_name, wrong, field) => {
  const { data } = await identity.ask(signUp, { input: { email: 'new@example.org', ...newcomer, ...wrong } });
  expect(data['signUp']).toMatchObject({ mailSentTo: null, errors: [{ code: 'INVALID', path: [field] }] });
});

test('errors speak the language of the request', async () => {
  const input = { ...newcomer, email: 'nulle part' };
  const { data } = await identity.ask(signUp, { input }, { locale: 'fr' });
  expect(data['signUp']).toMatchObject({ errors: [{ message: 'email doit être une adresse e-mail.' }] });
});

test('two members of one name have two handles', async () => {
  const [one, other] = await Promise.all([aMember(identity, 'Jo Du Bois'), aMember(identity, 'Jo Du Bois')]);
  expect([one.handle, other.handle].filter((handle) => handle === 'jo-du-bois')).toHaveLength(1);
  expect(one.handle).not.toBe(other.handle);
});
