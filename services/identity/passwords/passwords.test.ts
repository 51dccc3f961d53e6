import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const request = `mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { mailSentTo errors { code path } } }`;
const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { endedSessions errors { code path } } }`;
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { endedSessions errors { code path } } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`;
const [another, good] = ['another quiet valley', 'a third quiet valley'];

async function ask(query: string, variables: object, asking: Partial<Asking> = {}) {
  const { data, errors } = await identity.ask(query, { ...variables }, asking);
  return { answer: Object.values(data)[0], code: errors?.[0]?.extensions?.['code'] };
}

const signedIn = async (email: string, password: string) =>
  (await ask(signIn, { input: { email, password } })).answer;
const set = (token: string, password: string) => ask(reset, { input: { token, password } });

/** The token of the mail that came for a new password. */
async function askedFor(email: string): Promise<string> {
  const { answer } = await ask(request, { email });
  expect(answer).toEqual({ mailSentTo: email, errors: [] });
  const mail = await identity.lastMailTo(email);
  expect(mail?.text).toContain('http://hameau.test/reset?token=');
  return tokenIn(mail?.text ?? '');
}

test('who forgot their password sets another by mail: all are signed out, and the owner is told', async () => {
  const ana = await aMember(identity);
  const token = await askedFor(ana.email);
  expect((await set(token, another)).answer).toEqual({ endedSessions: 1, errors: [] });
  expect(await identity.askingOf(ana.accessToken)).toEqual({ viewer: null });
  expect(await signedIn(ana.email, ana.password)).toEqual({ __typename: 'WrongCredentials' });
  expect(await signedIn(ana.email, another)).toEqual({ __typename: 'SignedIn' });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('Your password was changed');
});

test('a link serves once, and only the last one that was sent', async () => {
  const ana = await aMember(identity);
  const [first, last] = [await askedFor(ana.email), await askedFor(ana.email)];
  const refused = { endedSessions: null, errors: [{ code: 'INVALID', path: ['token'] }] };
  expect((await set(first, another)).answer).toEqual(refused);
  const both = await Promise.all([set(last, another), set(last, good)]);
  expect(both.filter(({ answer }) => (answer as { errors: unknown[] }).errors.length === 0)).toHaveLength(1);
  expect((await set(last, another)).answer).toEqual(refused);
  expect((await set('made up', another)).answer).toEqual(refused);
});

test('a password that is not good is refused, and the link serves on', async () => {
  const ana = await aMember(identity);
  const token = await askedFor(ana.email);
  for (const poor of ['short', 'x'.repeat(65), 'motdepasse123'])
    expect((await set(token, poor)).answer).toMatchObject({
      errors: [{ code: 'INVALID', path: ['password'] }],
    });
  expect((await set(token, another)).answer).toMatchObject({ errors: [] });
});

test('a link that is older than an hour serves no more, nor does one of another kind', async () => {
  const ana = await aMember(identity);
  const token = await askedFor(ana.email);
  await identity.sql(`update mail_links set expires_at = now() - interval '1 second' where purpose = 'RESET_PASSWORD'
    and account_id = (select id from accounts where email = '${ana.email}')`);
  expect((await set(token, another)).answer).toMatchObject({ errors: [{ path: ['token'] }] });
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo } }`;
  await ask(signUp, { input: { email, password: good, displayName: 'Bo' } });
  const verification = tokenIn((await identity.lastMailTo(email))?.text ?? '');
  expect((await set(verification, another)).answer).toMatchObject({ errors: [{ path: ['token'] }] });
});

test('an unknown address is answered like a known one; what the mail says is for its reader alone', async () => {
  const [ana, nobody] = [await aMember(identity), `${randomBytes(6).toString('hex')}@example.org`];
  const known = await ask(request, { email: ana.email });
  const unknown = await ask(request, { email: nobody });
  expect(unknown).toEqual(JSON.parse(JSON.stringify(known).replace(ana.email, nobody)));
  expect((await identity.lastMailTo(nobody))?.subject).toBe('No account has this address');
  expect((await ask(request, { email: 'no address' })).answer).toEqual({
    mailSentTo: null,
    errors: [{ code: 'INVALID', path: ['email'] }],
  });
});

test('an address that was never confirmed gets the link that confirms it', async () => {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) { mailSentTo } }`;
  await ask(signUp, { input: { email, password: good, displayName: 'Bo' } });
  expect((await ask(request, { email })).answer).toEqual({ mailSentTo: email, errors: [] });
  expect((await identity.lastMailTo(email))?.text).toContain('/verify?token=');
});

test('of many requests at once three are mailed; who guessed too often may still ask', async () => {
  const ana = await aMember(identity);
  for (let at = 0; at < 6; at += 1) await signedIn(ana.email, 'not this one');
  const asked = await Promise.all(Array.from({ length: 8 }, () => ask(request, { email: ana.email })));
  expect(asked.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(5);
  const token = tokenIn((await identity.lastMailTo(ana.email))?.text ?? '');
  expect((await set(token, another)).answer).toMatchObject({ errors: [] });
  expect(await signedIn(ana.email, another)).toEqual({ __typename: 'SignedIn' });
});

test('who knows their password changes it; their other devices are signed out, this one is not', async () => {
  const ana = await aMember(identity);
  await signedIn(ana.email, ana.password);
  const input = { currentPassword: ana.password, password: another };
  expect((await ask(change, { input }, ana.asking)).answer).toEqual({ endedSessions: 1, errors: [] });
  expect((await identity.askingOf(ana.accessToken)).viewer).not.toBeNull();
  expect(await signedIn(ana.email, another)).toEqual({ __typename: 'SignedIn' });
  expect((await identity.lastMailTo(ana.email))?.subject).toBe('Your password was changed');
});

test('who signs in by the former password while it is changed is not let in', async () => {
  const ana = await aMember(identity);
  const client = new Client({ connectionString: identity.url });
  await client.connect();
  await client.query('begin');
  await client.query(`update accounts set password_hash = 'another' where email = $1`, [ana.email]);
  const late = signedIn(ana.email, ana.password);
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%password_hash = $2 for share%'`;
  await identity.until(async () => (await identity.sql(waiting)).length > 0);
  await client.query('commit');
  await client.end();
  expect(await late).toEqual({ __typename: 'WrongCredentials' });
});

test('a wrong password changes nothing, and counts as a guess', async () => {
  const ana = await aMember(identity);
  const input = { currentPassword: 'not this one', password: another };
  const tries = [];
  for (let at = 0; at < 6; at += 1) tries.push(await ask(change, { input }, ana.asking));
  expect(tries[0]?.answer).toEqual({
    endedSessions: null,
    errors: [{ code: 'INVALID', path: ['currentPassword'] }],
  });
  expect(JSON.stringify(tries[5])).toContain('RATE_LIMITED');
  expect((await ask(change, { input })).code).toBe('UNAUTHENTICATED');
});
