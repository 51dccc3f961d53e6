import { counting } from '../../../kit/testing/statements';
import {
  aClientId,
  aCommunity,
  aMember,
  aThread,
  openTestMessaging,
  postMessage,
  startThread,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

interface ThreadPage {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const list = `query ($scope: ScopeInput, $kinds: [ThreadKind!], $first: Int! = 20, $after: String) {
  threads(scope: $scope, kinds: $kinds, first: $first, after: $after) {
    nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`;

async function pageOf(
  variables: Record<string, unknown>,
  viewer: Parameters<typeof aThread>[1] | null = null,
) {
  const { data, errors } = await messaging.ask(list, variables, viewer);
  if (errors) throw errors[0];
  return data['threads'] as ThreadPage;
}
const idsOf = async (...asked: Parameters<typeof pageOf>) =>
  (await pageOf(...asked)).nodes.map((thread) => thread.id);

async function aRegionWithAna() {
  const perche = await aCommunity(messaging);
  return { perche, ana: await aMember(messaging, { belongsTo: [perche] }) };
}

test('a thread stands in its communities and begins with its body', async () => {
  const { perche, ana } = await aRegionWithAna();
  const writers = await aCommunity(messaging, { kind: 'CIRCLE' });
  const thread = await aThread(messaging, ana, {
    communityIds: [perche, writers, perche],
    kind: 'QUESTION',
    title: ' Fibre\ncoupée ',
    text: 'Depuis 8 h.',
    language: 'fr',
  });
  expect(thread).toMatchObject({
    title: 'Fibre coupée',
    kind: 'QUESTION',
    language: 'fr',
    head: 1,
    author: { id: ana.memberId },
    placements: [
      { community: { id: perche }, isPinned: false, state: 'SHOWN', placedBy: { id: ana.memberId } },
      { community: { id: writers } },
    ],
    messages: { nodes: [{ seq: 1, text: 'Depuis 8 h.', language: 'fr', author: { id: ana.memberId } }] },
  });
});

test('the same clientId starts one thread, even thirty times at once; with another title it is a conflict', async () => {
  const { perche, ana } = await aRegionWithAna();
  const input = { clientId: aClientId(), communityIds: [perche] };
  const answers = await Promise.all(Array.from({ length: 30 }, () => startThread(messaging, ana, input)));
  expect(new Set(answers.map((one) => one.thread?.id)).size).toBe(1);
  expect(await startThread(messaging, ana, { ...input, title: 'Another' })).toMatchObject({
    thread: null,
    errors: [{ code: 'CONFLICT', path: ['clientId'] }],
  });
  expect(await idsOf({ scope: { regions: [perche] } })).toHaveLength(1);
});

test('a thread is started by who belongs to one of its communities; an announcement takes a role in each', async () => {
  const { perche, ana } = await aRegionWithAna();
  const bocage = await aCommunity(messaging);
  const stranger = await aMember(messaging, { belongsTo: [bocage] });
  expect(await startThread(messaging, stranger, { communityIds: [perche] })).toMatchObject({
    thread: null,
    errors: [{ code: 'FORBIDDEN' }],
  });

  const announcement = { kind: 'ANNOUNCEMENT', communityIds: [perche] };
  expect((await startThread(messaging, ana, announcement)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const editor = await aMember(messaging, { belongsTo: [perche], roles: ['EDITOR'] });
  expect((await startThread(messaging, editor, announcement)).errors).toEqual([]);
  const both = { ...announcement, communityIds: [perche, bocage] };
  expect((await startThread(messaging, editor, both)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test.each([
  ['no community', { communityIds: [] }, 'INVALID', 'communityIds'],
  [
    'a place for a community',
    { communityIds: ['plc_00000000000000000000000000'] },
    'INVALID',
    'communityIds',
  ],
  ['an unknown community', { communityIds: ['rgn_00000000000000000000000000'] }, 'NOT_FOUND', 'communityIds'],
  ['a blank title', { title: '  ' }, 'INVALID', 'title'],
  ['a title of 201 characters', { title: 'x'.repeat(201) }, 'INVALID', 'title'],
  ['a text of 20,001 characters', { text: 'x'.repeat(20_001) }, 'INVALID', 'text'],
  ['a language that is none', { language: '' }, 'INVALID', 'language'],
  ['a clientId of 65 characters', { clientId: 'x'.repeat(65) }, 'INVALID', 'clientId'],
])('%s is refused, naming the field', async (_what, input, code, field) => {
  const { perche, ana } = await aRegionWithAna();
  const answer = await startThread(messaging, ana, { communityIds: [perche], ...input });
  expect(answer).toMatchObject({ thread: null, errors: [{ code, path: [field] }] });
});

test('a thread in eleven communities is refused', async () => {
  const { ana } = await aRegionWithAna();
  const communityIds = Array.from({ length: 11 }, (_none, at) => `rgn_${String(at).padStart(26, '0')}`);
  const { errors } = await startThread(messaging, ana, { communityIds });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['communityIds'] }]);
});

test('a refusal speaks the viewer’s language', async () => {
  const { perche, ana } = await aRegionWithAna();
  const { errors } = await startThread(
    messaging,
    { ...ana, locale: 'fr' },
    { communityIds: [perche], title: '' },
  );
  expect(errors[0]?.message).toBe('title ne peut pas être vide.');
});

test('the last active thread is first, and a walk through the pages shows none twice while members post', async () => {
  const { perche, ana } = await aRegionWithAna();
  const started: string[] = [];
  for (let at = 0; at < 5; at += 1) started.push((await aThread(messaging, ana)).id);
  const scope = { regions: [perche] };
  const first = await pageOf({ scope, first: 2 });
  expect(first).toMatchObject({ nodes: [{ id: started[4] }, { id: started[3] }], totalCount: 5 });

  await postMessage(messaging, ana, { threadId: started[0] });
  const second = await pageOf({ scope, first: 2, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({
    nodes: [{ id: started[2] }, { id: started[1] }],
    pageInfo: { hasNextPage: false },
  });
  expect(await idsOf({ scope, first: 1 })).toEqual([started[0]]);
  expect(await idsOf({ scope, after: second.pageInfo.endCursor })).toEqual([]);
});

test('a thread in three communities of the scope appears once, and is found in each', async () => {
  const { perche, ana } = await aRegionWithAna();
  const [orne, circle] = [await aCommunity(messaging), await aCommunity(messaging, { kind: 'CIRCLE' })];
  const { id } = await aThread(messaging, ana, { communityIds: [perche, orne, circle] });
  const everywhere = { regions: [perche, orne], circles: [circle] };
  expect(await pageOf({ scope: everywhere })).toMatchObject({ nodes: [{ id }], totalCount: 1 });
  for (const scope of [{ regions: [orne] }, { circles: [circle] }])
    expect(await idsOf({ scope })).toEqual([id]);

  const { data } = await messaging.ask(
    `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community { threads(first: 5) { nodes { id } totalCount } } } }`,
    { all: [perche, orne, circle].map((community) => ({ __typename: 'Community', id: community })) },
  );
  const page = { threads: { nodes: [{ id }], totalCount: 1 } };
  expect(data['_entities']).toEqual([page, page, page]);
});

test('kinds narrow a list; none at all is refused', async () => {
  const { perche, ana } = await aRegionWithAna();
  await aThread(messaging, ana);
  const { id } = await aThread(messaging, ana, { kind: 'NEWS' });
  const scope = { regions: [perche] };
  expect(await pageOf({ scope, kinds: ['NEWS', 'QUESTION'] })).toMatchObject({
    nodes: [{ id }],
    totalCount: 1,
  });
  await expect(pageOf({ scope, kinds: [] })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'kinds' },
  });
});

test('a page of threads with authors, bodies and placements costs two statements, three with a scope, however many', async () => {
  const { perche, ana } = await aRegionWithAna();
  const query = `query ($scope: ScopeInput) { threads(scope: $scope, first: 50) { nodes { title author { id }
    placements { community { id } placedBy { id } } messages(first: 1) { nodes { text author { id } } } } } }`;
  const cost = async (variables: object) =>
    (await counting(() => messaging.ask(query, { ...variables }, ana))).statements.length;
  await aThread(messaging, ana);
  expect([await cost({}), await cost({ scope: { regions: [perche] } })]).toEqual([2, 3]);
  for (let at = 0; at < 20; at += 1) await aThread(messaging, ana);
  expect([await cost({}), await cost({ scope: { regions: [perche] } })]).toEqual([2, 3]);
});

test('the threads of many communities, with their bodies and what these answer, cost three statements', async () => {
  const regions = await Promise.all([aRegionWithAna(), aRegionWithAna(), aRegionWithAna()]);
  for (const { ana } of regions) {
    const thread = await aThread(messaging, ana);
    await postMessage(messaging, ana, { threadId: thread.id, parentId: thread.messages.nodes[0]?.id });
  }
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community {
    threads(first: 5) { nodes { title messages(first: 5) { nodes { text parent { text } } } } } } } }`;
  const all = regions.map(({ perche }) => ({ __typename: 'Community', id: perche }));
  const { answer, statements } = await counting(() => messaging.ask(query, { all }));
  expect(JSON.stringify(answer.data).match(/"parent":\{/g)).toHaveLength(3);
  expect(statements).toHaveLength(3);
});

const byId = 'query ($id: ID!) { thread(id: $id) { id placements { community { id } } } }';
const byReference = 'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Thread { id } } }';

async function isSeen(id: string, region: string, viewer: Parameters<typeof aThread>[1] | null) {
  const direct = (await messaging.ask(byId, { id }, viewer)).data['thread'] !== null;
  const all = [{ __typename: 'Thread', id }];
  const [referred] = (await messaging.ask(byReference, { all }, viewer)).data['_entities'] as unknown[];
  const page = await pageOf({ scope: { regions: [region] } }, viewer);
  expect(page.totalCount).toBe(page.nodes.length);
  return [direct, referred !== null, page.nodes.some((thread) => thread.id === id)];
}

test.each(['ACTIVE', 'DORMANT', 'MERGED'])('everyone reads in a community that is %s', async (state) => {
  const region = await aCommunity(messaging, { state });
  const { id } = await aThread(messaging, await aMember(messaging, { belongsTo: [region] }));
  expect(await isSeen(id, region, await aMember(messaging))).toEqual([true, true, true]);
  expect(await isSeen(id, region, null)).toEqual([true, true, true]);
});

test('only its members read in a community that is being founded', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const { perche, ana } = await aRegionWithAna();
  const founder = await aMember(messaging, { belongsTo: [founding] });
  const hidden = await aThread(messaging, founder);
  expect(await isSeen(hidden.id, founding, founder)).toEqual([true, true, true]);
  expect(await isSeen(hidden.id, founding, ana)).toEqual([false, false, false]);
  expect(await isSeen(hidden.id, founding, null)).toEqual([false, false, false]);

  const shared = await aThread(messaging, founder, { communityIds: [founding, perche] });
  expect(await isSeen(shared.id, perche, null)).toEqual([true, true, true]);
  const { data } = await messaging.ask(byId, { id: shared.id });
  expect(data['thread']).toMatchObject({ placements: [{ community: { id: perche } }] });
  const { errors } = await startThread(messaging, ana, { communityIds: [perche, founding] });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['communityIds'] }]);
});

test('a thread is not there for whom a block parts from who started it', async () => {
  const { perche, ana } = await aRegionWithAna();
  const bo = await aMember(messaging, { belongsTo: [perche] });
  const { id } = await aThread(messaging, ana);
  expect(await isSeen(id, perche, bo)).toEqual([true, true, true]);
  expect(await isSeen(id, perche, { ...bo, blocked: [ana.memberId] })).toEqual([false, false, false]);
});

test('a thread hidden in a community is there for its moderators only', async () => {
  const { perche, ana } = await aRegionWithAna();
  const moderator = await aMember(messaging, { belongsTo: [perche], roles: ['MODERATOR'] });
  const { id } = await aThread(messaging, ana);
  await messaging.sql(`update thread_placements set state = 'HIDDEN' where community_id = $1`, [perche]);
  expect(await isSeen(id, perche, moderator)).toEqual([true, true, true]);
  expect(await isSeen(id, perche, ana)).toEqual([false, false, false]);
});

test.each([
  ['thread(id: "mbr_00000000000000000000000000") { id }', 'id'],
  ['threads(first: 0) { nodes { id } }', 'first'],
  ['threads(first: 1000) { nodes { id } }', 'first'],
  ['threads(after: "bm9uc2Vuc2U") { nodes { id } }', 'after'],
  // [-1,"thr_…"] and [1e300,"thr_…"]: well-formed, but no place in any list.
  [
    `threads(after: "${Buffer.from('[-1,"thr_00000000000000000000000000"]').toString('base64url')}") { nodes { id } }`,
    'after',
  ],
  [
    `threads(after: "${Buffer.from('[1e300,"thr_00000000000000000000000000"]').toString('base64url')}") { nodes { id } }`,
    'after',
  ],
])('%s is refused, naming the field', async (field, named) => {
  const { errors } = await messaging.ask(`{ ${field} }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: named });
});

test('a reference that is no id, or to nothing, is nothing', async () => {
  const all = ['thr_00000000000000000000000000', 'thr_x', 'x'].map((id) => ({ __typename: 'Thread', id }));
  const { data, errors } = await messaging.ask(byReference, { all });
  expect({ data, errors }).toEqual({ data: { _entities: [null, null, null] }, errors: undefined });
});
