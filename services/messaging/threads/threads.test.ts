import { counting } from '../../../kit/testing/statements';
import {
  aCommunity,
  aMember,
  aRegionWithAna,
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

test('the last active thread is first, and a walk through the pages shows none twice while members post', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
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
  const [perche, orne] = [await aCommunity(messaging), await aCommunity(messaging)];
  const circle = await aCommunity(messaging, { kind: 'CIRCLE' });
  const ana = await aMember(messaging, { belongsTo: [perche, orne, circle] });
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
  const { perche, ana } = await aRegionWithAna(messaging);
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
  const { perche, ana } = await aRegionWithAna(messaging);
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
  const regions = await Promise.all([
    aRegionWithAna(messaging),
    aRegionWithAna(messaging),
    aRegionWithAna(messaging),
  ]);
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
  const { perche, ana } = await aRegionWithAna(messaging);
  const founder = await aMember(messaging, { belongsTo: [founding] });
  const hidden = await aThread(messaging, founder);
  expect(await isSeen(hidden.id, founding, founder)).toEqual([true, true, true]);
  expect(await isSeen(hidden.id, founding, ana)).toEqual([false, false, false]);
  expect(await isSeen(hidden.id, founding, null)).toEqual([false, false, false]);

  const both = await aMember(messaging, { belongsTo: [founding, perche] });
  const shared = await aThread(messaging, both);
  expect(await isSeen(shared.id, perche, null)).toEqual([true, true, true]);
  const { data } = await messaging.ask(byId, { id: shared.id });
  expect(data['thread']).toMatchObject({ placements: [{ community: { id: perche } }] });
  const { errors } = await startThread(messaging, ana, { communityIds: [perche, founding] });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['communityIds'] }]);
});

test('a thread is not there for whom a block parts from who started it', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
  const bo = await aMember(messaging, { belongsTo: [perche] });
  const { id } = await aThread(messaging, ana);
  expect(await isSeen(id, perche, bo)).toEqual([true, true, true]);
  expect(await isSeen(id, perche, { ...bo, blocked: [ana.memberId] })).toEqual([false, false, false]);
});

test('a thread hidden in a community is there for its moderators only', async () => {
  const { perche, ana } = await aRegionWithAna(messaging);
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
