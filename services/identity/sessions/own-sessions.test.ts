import { counting } from '../../../kit/testing/statements';
import type { Asking } from '../../../kit/viewer';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

interface Shown {
  readonly id: string;
  readonly device: string | null;
  readonly isCurrent: boolean;
}

const list = `query ($first: Int! = 20, $after: String) { viewer { account { sessions(first: $first, after: $after) {
  totalCount nodes { id device startedAt usedAt isCurrent } pageInfo { endCursor hasNextPage } } } } }`;
type Sessions = { totalCount: number; nodes: Shown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };

async function sessionsOf(asking: Partial<Asking>, page: object = {}) {
  const { data, errors } = await identity.ask(list, { ...page }, asking);
  const viewer = data['viewer'] as { account: { sessions: Sessions } } | null;
  return { sessions: viewer?.account.sessions, errors };
}

const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on SignedIn { accessToken refreshToken } } }`;

async function signInOn(person: { email: string; password: string }, device?: string, userAgent?: string) {
  const { email, password } = person;
  const input = { email, password, ...(device === undefined ? {} : { device }) };
  const { data, errors } = await identity.ask(signIn, { input }, userAgent ? { userAgent } : {});
  return {
    tokens: data['signIn'] as { accessToken: string; refreshToken: string } | null | undefined,
    errors,
  };
}

const end = `mutation ($input: EndSessionInput!) { endSession(input: $input) { session { id device } errors { code path } } }`;
async function endAs(asking: Partial<Asking>, sessionId: string) {
  const { data, errors } = await identity.ask(end, { input: { sessionId } }, asking);
  return { ...(data['endSession'] as { session: Shown | null; errors: object[] }), refused: errors };
}

test('a member sees where they are signed in, what was used last first, and nobody else’s', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  await signInOn(ana, 'the old telephone');
  await signInOn(ana, undefined, 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0');
  await signInOn(bo, 'a laptop');
  const { sessions } = await sessionsOf(ana.asking);
  expect(sessions?.nodes.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
    ['Firefox, Linux', false],
    ['the old telephone', false],
    [null, true],
  ]);
  expect(sessions?.totalCount).toBe(3);
  expect((await identity.ask(list)).data).toEqual({ viewer: null });
});

test('pages follow each other without a gap, each by one statement, and a made-up cursor is refused', async () => {
  const ana = await aMember(identity);
  for (let at = 0; at < 4; at += 1) await signInOn(ana, `device ${at}`);
  const devices: (string | null)[] = [];
  let after: string | null = null;
  do {
    const { sessions } = await sessionsOf(ana.asking, { first: 2, after });
    devices.push(...(sessions?.nodes.map(({ device }) => device) ?? []));
    after = sessions?.pageInfo.hasNextPage ? sessions.pageInfo.endCursor : null;
  } while (after);
  expect(devices).toEqual(['device 3', 'device 2', 'device 1', 'device 0', null]);

  const counted = 'query { viewer { account { sessions(first: 5) { nodes { device } } } } }';
  const { statements } = await counting(() => identity.ask(counted, {}, ana.asking));
  expect(statements).toHaveLength(2); // The account, and its sessions.

  const { errors } = await sessionsOf(ana.asking, { after: 'perche' });
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
});

test('a session that was ended is over for its tokens and in no list; the others go on', async () => {
  const ana = await aMember(identity);
  const { tokens } = await signInOn(ana, 'lost in the train');
  const lost = (await sessionsOf(ana.asking)).sessions?.nodes.find(({ isCurrent }) => !isCurrent);
  expect(await endAs(ana.asking, lost?.id ?? '')).toMatchObject({
    session: { id: lost?.id, device: 'lost in the train' },
    errors: [],
  });
  expect(await identity.askingOf(tokens?.accessToken ?? '')).toEqual({ viewer: null });
  expect((await sessionsOf(ana.asking)).sessions?.nodes.map(({ isCurrent }) => isCurrent)).toEqual([true]);
  expect(await endAs(ana.asking, lost?.id ?? '')).toMatchObject({
    session: null,
    errors: [{ code: 'NOT_FOUND', path: ['sessionId'] }],
  });
});

test('nobody ends another’s session, nor what is none, nor without being signed in', async () => {
  const [ana, bo] = [await aMember(identity), await aMember(identity)];
  const own = (await sessionsOf(ana.asking)).sessions?.nodes[0]?.id ?? '';
  expect((await endAs(bo.asking, own)).errors).toEqual([{ code: 'NOT_FOUND', path: ['sessionId'] }]);
  expect((await endAs(bo.asking, bo.id)).errors).toEqual([{ code: 'INVALID', path: ['sessionId'] }]);
  expect((await endAs({}, own)).refused?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await sessionsOf(ana.asking)).sessions?.totalCount).toBe(1);
});

test('a name for a device that is blank or too long is refused before anything begins', async () => {
  const ana = await aMember(identity);
  const { tokens, errors } = await signInOn(ana, ' ');
  expect(tokens ?? null).toBeNull();
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', field: 'device' });
  expect((await sessionsOf(ana.asking)).sessions?.totalCount).toBe(1);
});
