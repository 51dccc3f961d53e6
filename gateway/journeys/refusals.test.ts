import { randomUUID } from 'node:crypto';
import { JoinDocument, StartThreadDocument } from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { query, type Sent, sendTo } from './sending.fixtures';

let journey: Journey;
let lea: Person;
let threadId: string;
beforeAll(async () => {
  journey = await openJourney({ HAMEAU_PLANNING_BUDGET_MS: '600000' });
  lea = await journey.join('Léa Refuse');
  const communityId = journey.community('perche');
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, lea.accessToken);
  const input = {
    clientId: randomUUID(),
    communityIds: [communityId],
    kind: 'DISCUSSION' as const,
    title: 'Hello',
    text: 'Hello.',
    language: 'en',
  };
  const { data } = await journey.ask(StartThreadDocument, { input }, lea.accessToken);
  threadId = data.startThread.thread?.id ?? '';
}, 60_000);
afterAll(() => journey?.close());

const nested = (levels: number) =>
  `{ ${'region(slug: "perche") { '}${'parents { '.repeat(levels)}id${' }'.repeat(levels)} } }`;
const many = (count: number, one: (at: number) => string) =>
  Array.from({ length: count }, (_none, at) => one(at)).join(' ');
const signIn = (alias: string) =>
  `${alias}: signIn(input: { email: "nobody@example.org", password: "x" }) { __typename }`;
const page = 'query ($n: Int!) { members(first: $n) { nodes { id } } }';
const inPages = '{ members(first: 100) { nodes { homeRegion { members(first: 100) { nodes { id } } } } } }';

test.each<[what: string, sent: Sent, status: number, about?: string]>([
  ['JSON that is cut off', { body: '{"query": "{ viewer' }, 400],
  ['a body that is no object', { body: '"viewer"' }, 400],
  ['a body without a query', { body: '{}' }, 400],
  ['a list of operations', { body: '[{"query":"{ __typename }"}]' }, 400],
  ['a body of another kind', { body: 'query', headers: { 'content-type': 'text/plain' } }, 415],
  ['a packed body', { body: '{}', headers: { 'content-encoding': 'gzip' } }, 415],
  ['a body of 200 kB', query(`{ __typename } # ${'x'.repeat(200_000)}`), 413, 'bodyBytes'],
  ['a document that is none', query('{ viewer'), 400],
  ['a field that is none', query('{ membrs { nodes { id } } }'), 400],
  ['an argument that is none', query('{ region(slag: "perche") { id } }'), 400],
  ['an enum value that is none', query('{ members(orderBy: NEWST) { nodes { id } } }'), 400],
  ['an input field that is none', query('{ members(filter: { txt: "a" }) { nodes { id } } }'), 400],
  ['a variable of another type', query(page, { n: 'ten' }), 400],
  ['introspection', query('{ __schema { types { name } } }'), 400],
  ['a page of 1,000', query(page, { n: 1_000 }), 400, 'first'],
  ['a page of none', query(page, { n: 0 }), 400, 'first'],
  ['a page of less than none', query(page, { n: -1 }), 400, 'first'],
  ['a document 30 levels deep', query(nested(30)), 400, 'depth'],
  ['a document with 40 aliases', query(`{ ${many(40, (at) => `a${at}: __typename`)} }`), 400, 'aliases'],
  ['a document of 2,000 words', query(`{ ${many(2_000, () => '__typename')} }`), 400, 'tokens'],
  ['pages of pages', query(inPages), 400, 'cost'],
  ['two passwords at once', query(`mutation { ${signIn('a')} ${signIn('b')} }`), 400, 'credentials'],
  [
    'a mutation by GET',
    { method: 'GET', path: `/graphql?query=${encodeURIComponent('mutation { signOut { endedSessions } }')}` },
    405,
  ],
  ['another method', { method: 'PUT', body: '{}' }, 405],
])('%s is refused before anything runs', async (...[, sent, status, about]) => {
  const answer = await sendTo(journey.url)(sent);
  expect(answer.status).toBe(status);
  expect(answer.body.data).toBeUndefined();
  const { code, limit, field } = answer.body.errors[0].extensions;
  expect([code, limit ?? field]).toEqual(['BAD_USER_INPUT', about]);
});

const unknown = 'rgn_00000000000000000000000000';

test.each<[what: string, text: string, variables: object, code: string, field: string]>([
  [
    'a region’s id for a member',
    'query ($id: ID!) { answer: member(id: $id) { id } }',
    { id: unknown },
    'BAD_USER_INPUT',
    'id',
  ],
  ['a member’s handle for an id', '{ answer: member(id: "lea") { id } }', {}, 'BAD_USER_INPUT', 'id'],
  [
    'a region’s id for a thread',
    'query ($id: ID!) { answer: thread(id: $id) { id } }',
    { id: unknown },
    'BAD_USER_INPUT',
    'id',
  ],
  [
    'a thread’s id for a region',
    '{ answer: region(id: "thr_00000000000000000000000000") { id } }',
    {},
    'BAD_USER_INPUT',
    'id',
  ],
  ['an id of nothing', '{ answer: node(id: "xyz_1") { id } }', {}, 'BAD_USER_INPUT', 'id'],
  [
    'a circle among the regions',
    '{ answer: members(scope: { regions: ["crc_00000000000000000000000000"] }) { nodes { id } } }',
    {},
    'BAD_USER_INPUT',
    'scope.regions',
  ],
  [
    'a region among the circles',
    'query ($id: ID!) { answer: threads(scope: { circles: [$id] }) { nodes { id } } }',
    { id: unknown },
    'BAD_USER_INPUT',
    'scope.circles',
  ],
  [
    'members of an unknown region',
    'query ($id: ID!) { answer: members(scope: { regions: [$id] }) { nodes { id } } }',
    { id: unknown },
    'NOT_FOUND',
    'scope.regions',
  ],
  [
    'threads of an unknown region',
    'query ($id: ID!) { answer: threads(scope: { regions: [$id] }) { nodes { id } } }',
    { id: unknown },
    'NOT_FOUND',
    'scope.regions',
  ],
  [
    'communities of an unknown region',
    'query ($id: ID!) { answer: communities(scope: { regions: [$id] }) { nodes { id } } }',
    { id: unknown },
    'NOT_FOUND',
    'scope.regions',
  ],
  [
    'a cursor of another list',
    '{ answer: members(after: "bm9uc2Vuc2U") { nodes { id } } }',
    {},
    'BAD_USER_INPUT',
    'after',
  ],
  ['neither an id nor a slug', '{ answer: region { id } }', {}, 'BAD_USER_INPUT', 'id'],
])('%s is told by its name, and only that part is missing', async (_what, text, variables, code, field) => {
  const answer = await sendTo(journey.url)(query(`${text.slice(0, -1)} there: __typename }`, variables));
  expect(answer.status).toBe(200);
  expect(answer.body.data).toEqual({ answer: null, there: 'Query' });
  expect(answer.body.errors).toMatchObject([{ path: ['answer'], extensions: { code, field } }]);
});

test('what is not there is null, and no error', async () => {
  const text = `{ region(slug: "atlantis") { id } circle(slug: "atlantis") { id } place(slug: "atlantis") { id }
    member(handle: "nobody") { id } community(id: "${unknown}") { id } node(id: "${unknown}") { id } }`;
  const { status, body } = await sendTo(journey.url)(query(text));
  const nothing = { region: null, circle: null, place: null, member: null, community: null, node: null };
  expect([status, body]).toEqual([200, { data: nothing }]);
});

test.each<[what: string, mutation: string, input: () => object, code: string, path: string]>([
  [
    'an empty name',
    'updateMember(input: $input) { member { id } errors { code path message } }',
    () => ({ displayName: ' ' }),
    'INVALID',
    'displayName',
  ],
  [
    'a handle of one’s own making',
    'updateMember(input: $input) { member { id } errors { code path message } }',
    () => ({ handle: 'Not A Handle' }),
    'INVALID',
    'handle',
  ],
  [
    'a text of 50,000 characters',
    'postMessage(input: $input) { message { id } errors { code path message } }',
    () => ({ clientId: '1', threadId, text: 'x'.repeat(50_000) }),
    'INVALID',
    'text',
  ],
  [
    'a text of nothing',
    'postMessage(input: $input) { message { id } errors { code path message } }',
    () => ({ clientId: '2', threadId, text: '\n' }),
    'INVALID',
    'text',
  ],
  [
    'an unknown thread',
    'postMessage(input: $input) { message { id } errors { code path message } }',
    () => ({ clientId: '3', threadId: 'thr_00000000000000000000000000', text: 'x' }),
    'NOT_FOUND',
    'threadId',
  ],
  [
    'an unknown region',
    'joinCommunity(input: $input) { membership { id } errors { code path message } }',
    () => ({ communityId: unknown, tie: 'ASPIRING' }),
    'NOT_FOUND',
    'communityId',
  ],
  [
    'an unknown skill',
    'setSkills(input: $input) { member { id } errors { code path message } }',
    () => ({ offered: [{ skill: 'alchemy', level: 'EXPERT' }] }),
    'INVALID',
    'offered',
  ],
  [
    'an unknown place',
    'setHome(input: $input) { home { areaName } errors { code path message } }',
    () => ({ placeId: 'plc_00000000000000000000000000' }),
    'NOT_FOUND',
    'placeId',
  ],
])('%s is an error of the mutation, naming the input', async (_what, mutation, input, code, path) => {
  const [name = ''] = mutation.split('(');
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const { status, body } = await sendTo(journey.url)({
    ...query(`mutation ($input: ${type}) { ${mutation} }`, { input: input() }),
    token: lea.accessToken,
  });
  expect([status, body.errors]).toEqual([200, undefined]);
  const { errors, ...thing } = body.data[name];
  expect(errors).toMatchObject([{ code, message: expect.stringMatching(/./) }]);
  expect(errors[0].path[0]).toBe(path);
  expect(Object.values(thing)).toEqual([null]);
});

test('what takes a member is refused to nobody signed in', async () => {
  const text = `mutation { leaveCommunity(input: { communityId: "${unknown}" }) { errors { code } } }`;
  const { body } = await sendTo(journey.url)(query(text));
  expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect((await sendTo(journey.url)(query('{ viewer { member { id } } }'))).body).toEqual({
    data: { viewer: null },
  });
});

test('what is written not to be wanted is not asked for, whatever a variable decides around it', async () => {
  const text = `query ($no: Boolean!) { feedCursor professions(first: 1) @skip(if: $no) {
    totalCount edges @skip(if: true) { node { name(language: "") } } } }`;
  for (let time = 0; time < 3; time += 1) {
    const { body } = await sendTo(journey.url)(query(text, { no: false }));
    expect(body).toEqual({
      data: { feedCursor: expect.any(String), professions: { totalCount: expect.any(Number) } },
    });
  }
});
