import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Asking } from '../../../kit/viewer';
import { openIdentityDatabase } from '../database';
import { aMember, openTestIdentity, type TestIdentity, tokenIn } from '../identity.fixtures';
import { accountIds } from '../ids';
import { rotateKeys } from '../keys/rotation';
import { seedPartners } from '../partners/seeding';
import { activitySince, pruneActivity } from './activities';
import { recordActivity } from './recording';

let identity: TestIdentity;
let db: DataSource;
beforeAll(async () => {
  identity = await openTestIdentity();
  db = await openIdentityDatabase(identity.url);
});
afterAll(async () => {
  await db?.destroy();
  await identity?.close();
});

type Member = Awaited<ReturnType<typeof aMember>>;
interface Shown {
  readonly kind: string;
  readonly network: string | null;
  readonly device: string | null;
}

const list = `query ($first: Int! = 50, $after: String) { viewer { account { activity(first: $first, after: $after) {
  totalCount nodes { id kind at network device } pageInfo { endCursor hasNextPage } } } } }`;
type Page = { totalCount: number; nodes: Shown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

async function activityOf(asking: Partial<Asking>, page: object = {}) {
  const { data, errors } = await identity.ask(list, { ...page }, asking);
  const viewer = data['viewer'] as { account: { activity: Page } | null } | null;
  return { activity: viewer?.account?.activity, errors };
}
const kindsOf = async ({ asking }: Member) =>
  (await activityOf(asking)).activity?.nodes.map(({ kind }) => kind);

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { refreshToken } } }`;
const tryIn = async (email: string, password: string, asking: Partial<Asking> = {}) =>
  (await identity.ask(signIn, { input: { email, password } }, asking)).data['signIn'];

const accountOf = ({ asking }: Member) => accountIds.uuid(asking.viewer?.accountId ?? '');

test('a member sees who signed in and who was refused, from which part of the internet and on what; nobody else does', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  await tryIn(ana.email, 'not this one', { address: '203.0.113.77', userAgent });
  await tryIn(ana.email, ana.password, { address: '2001:db8:1:2:3:4:5:6' });
  await tryIn(ana.email, ana.password, { address: '::ffff:198.51.100.9' });
  await tryIn(ana.email, ana.password, { address: 'nonsense' });
  const { activity } = await activityOf(ana.asking);
  expect(activity?.nodes.map(({ kind, network, device }) => [kind, network, device])).toEqual([
    ['SIGNED_IN', null, null],
    ['SIGNED_IN', '198.51.100.0/24', null],
    ['SIGNED_IN', '2001:db8:1::/48', null],
    ['SIGN_IN_REFUSED', '203.0.113.0/24', 'Firefox, Linux'],
    ['SIGNED_IN', null, null],
  ]);
  expect(await kindsOf(bo)).toEqual(['SIGNED_IN']);
  expect((await identity.ask(list)).data).toEqual({ viewer: null });
});

test('pages follow each other without a gap, and a made-up cursor is refused', async () => {
  const ana = await aMember(identity);
  for (let times = 0; times < 4; times += 1) await tryIn(ana.email, ana.password);
  const first = (await activityOf(ana.asking, { first: 3 })).activity;
  const second = (await activityOf(ana.asking, { first: 3, after: first?.pageInfo.endCursor })).activity;
  expect([first?.nodes.length, second?.nodes.length, second?.totalCount]).toEqual([3, 2, 5]);
  const ids = [...(first?.nodes ?? []), ...(second?.nodes ?? [])].map((one) => (one as { id?: string }).id);
  expect(new Set(ids).size).toBe(5);
  const { errors } = await activityOf(ana.asking, { after: 'nonsense' });
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'after' } }]);
});

test('what is changed of an account is written down with the change, and not without it', async () => {
  const ana = await aMember(identity);
  const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { errors { code } } }`;
  const password = 'another quiet green valley';
  await identity.ask(change, { input: { currentPassword: 'wrong', password } }, ana.asking);
  await identity.ask(change, { input: { currentPassword: ana.password, password } }, ana.asking);
  expect(await kindsOf(ana)).toEqual(['PASSWORD_CHANGED', 'PASSWORD_REFUSED', 'SIGNED_IN']);

  const email = `${randomBytes(6).toString('hex')}@example.org`;
  const changeEmail = `mutation ($input: ChangeEmailInput!) { changeEmail(input: $input) { errors { code } } }`;
  const confirm = `mutation ($token: String!) { confirmEmail(input: { token: $token }) { isConfirmed } }`;
  await identity.ask(changeEmail, { input: { email, password } }, ana.asking);
  expect(await kindsOf(ana)).toHaveLength(3);
  const token = tokenIn((await identity.lastMailTo(email))?.text ?? '');
  for (let times = 0; times < 2; times += 1) await identity.ask(confirm, { token });
  expect(await kindsOf(ana)).toEqual(['EMAIL_CHANGED', 'PASSWORD_CHANGED', 'PASSWORD_REFUSED', 'SIGNED_IN']);
});

test('sessions that end, and a token that comes back, are written down', async () => {
  const ana = await aMember(identity);
  const { refreshToken } = (await tryIn(ana.email, ana.password)) as { refreshToken: string };
  const refresh = `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { __typename ... on SignedIn { refreshToken } } }`;
  const next = await identity.ask(refresh, { token: refreshToken });
  const { refreshToken: successor } = next.data['refreshSession'] as { refreshToken: string };
  await identity.ask(refresh, { token: successor });
  const stolen = await identity.ask(refresh, { token: refreshToken });
  expect(stolen.data['refreshSession']).toEqual({ __typename: 'SessionEnded' });
  await identity.ask('mutation { signOutEverywhere { endedSessions } }', {}, ana.asking);
  expect(await kindsOf(ana)).toEqual(['SESSIONS_ENDED', 'TOKEN_REUSED', 'SIGNED_IN', 'SIGNED_IN']);
});

test('a sign-in with an address that nobody has is written down without the address', async () => {
  const address = `${randomBytes(6).toString('hex')}@example.org`;
  await tryIn(address, 'a quiet green valley', { address: '192.0.2.200' });
  const [last] = await activitySince(db, { days: 1, kind: 'SIGN_IN_REFUSED' });
  expect(last).toMatchObject({ account: null, network: '192.0.2.0/24' });
  expect(JSON.stringify(await db.query('select * from audit_events'))).not.toContain(address);
});

test('what operators do is written down for operators alone', async () => {
  const id = 'prt_00000000000000000000000001';
  const partner = {
    id,
    slug: 'mairie',
    name: 'Mairie',
    website: 'https://example.org',
    origins: [],
    isActive: true,
  };
  await seedPartners(db, [partner]);
  await seedPartners(db, [partner]);
  await rotateKeys(db);
  expect(await activitySince(db, { days: 1, kind: 'PARTNER_SAVED' })).toMatchObject([
    { account: null, about: id },
  ]);
  const rotated = await activitySince(db, { days: 1, kind: 'KEYS_ROTATED' });
  expect(rotated.filter(({ about }) => about === null)).toHaveLength(1);
});

test('the database itself refuses to change or drop what was written down', async () => {
  await recordActivity(db, { kind: 'KEYS_ROTATED', about: 'kept' });
  for (const sql of [
    `update audit_events set about = 'other' where about = 'kept'`,
    `update audit_events set kind = 'SIGNED_IN', account_id = null, network = null, device = null`,
    `update audit_events set at = now() - interval '2 years'`,
    `delete from audit_events where about = 'kept'`,
    'truncate audit_events',
  ])
    await expect(db.query(sql)).rejects.toThrow('audit_events is only added to');
});

test('an erasure takes away who it was, and leaves that it was', async () => {
  const ana = await aMember(identity);
  const before = await db.query('select count(*)::int as count from audit_events');
  await db.query(
    'update audit_events set account_id = null, network = null, device = null where account_id = $1',
    [accountOf(ana)],
  );
  expect(await kindsOf(ana)).toEqual([]);
  expect(await db.query('select count(*)::int as count from audit_events')).toEqual(before);
});

test('what is older than 400 days is dropped, and nothing younger', async () => {
  const ana = await aMember(identity);
  const insert = `insert into audit_events (id, kind, account_id, at) values (gen_random_uuid(), 'SIGNED_IN', $1, now() - make_interval(days => $2))`;
  for (const days of [399, 401, 500]) await db.query(insert, [accountOf(ana), days]);
  expect(await pruneActivity(db, 10)).toBe(2);
  expect(await kindsOf(ana)).toHaveLength(2);
});
