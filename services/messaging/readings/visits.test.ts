import type { Viewer } from '../../../kit/viewer';
import {
  aCommunity,
  aMember,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

async function visit(viewer: Viewer | null, communityId: string) {
  const query =
    'mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visitedBefore errors { code path } } }';
  const { data, errors } = await messaging.ask(query, { input: { communityId } }, viewer);
  if (errors) throw errors[0];
  return data['recordVisit'] as { visitedBefore: string | null; errors: object[] };
}

async function newTo(viewer: Viewer | null, communityIds: readonly string[], first = 20) {
  const query = `query ($all: [_Any!]!, $first: Int!) { _entities(representations: $all) { ... on Community {
    lastVisitedAt threadsSinceLastVisit(first: $first) { totalCount nodes { title } } } } }`;
  const all = communityIds.map((id) => ({ __typename: 'Community', id }));
  const { data, errors } = await messaging.ask(query, { all, first }, viewer);
  if (errors) throw errors[0];
  return data['_entities'] as {
    lastVisitedAt: string | null;
    threadsSinceLastVisit: { totalCount: number; nodes: { title: string }[] };
  }[];
}

const titlesOf = async (viewer: Viewer | null, communityId: string) =>
  (await newTo(viewer, [communityId]))[0]?.threadsSinceLastVisit.nodes.map(({ title }) => title);

test('since the last visit: everything at first, then what somebody posted in after, for each community and viewer by itself', async () => {
  const [village, other] = [await aCommunity(messaging), await aCommunity(messaging)];
  const [ana, bo] = [
    await aMember(messaging, { belongsTo: [village, other] }),
    await aMember(messaging, { belongsTo: [village] }),
  ];
  const old = await aThread(messaging, ana, { title: 'Old', communityIds: [village] });
  await aThread(messaging, ana, { title: 'Quiet', communityIds: [village, other] });
  expect(await titlesOf(bo, village)).toEqual(['Quiet', 'Old']);
  expect(await visit(bo, village)).toEqual({ visitedBefore: null, errors: [] });
  expect(await titlesOf(bo, village)).toEqual([]);

  await postMessage(messaging, ana, { threadId: old.id });
  await aThread(messaging, ana, { title: 'New', communityIds: [village] });
  const [seen] = await newTo(bo, [village], 1);
  expect(seen).toMatchObject({ threadsSinceLastVisit: { totalCount: 2, nodes: [{ title: 'New' }] } });
  expect((await visit(bo, village)).visitedBefore).toBe(seen?.lastVisitedAt);
  expect(await titlesOf(ana, village)).toEqual(['New', 'Old', 'Quiet']);
  expect(await newTo(bo, [village, other])).toMatchObject([
    { threadsSinceLastVisit: { totalCount: 0 } },
    { lastVisitedAt: null, threadsSinceLastVisit: { totalCount: 1 } },
  ]);
  expect(await titlesOf(null, village)).toHaveLength(3);
});

test('a community that is not there, or closed to the viewer, is not visited; nor is any by nobody', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const stranger = await aMember(messaging);
  for (const id of [founding, 'rgn_00000000000000000000000000'])
    expect(await visit(stranger, id)).toMatchObject({
      errors: [{ code: 'NOT_FOUND', path: ['communityId'] }],
    });
  expect(await visit(stranger, 'nonsense')).toMatchObject({
    errors: [{ code: 'INVALID', path: ['communityId'] }],
  });
  await expect(visit(null, founding)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});
