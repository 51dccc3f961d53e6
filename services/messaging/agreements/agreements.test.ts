import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import { aCommunity, aMember, openTestMessaging, type TestMessaging } from '../messaging.fixtures';
import { aVillage } from '../moderation/moderation.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

interface Point {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const SET = `mutation ($input: SetAgreementInput!) { setAgreement(input: $input) {
  agreement { id title text isInForce } errors { code path } } }`;

async function agree(viewer: Viewer, communityId: string, ...points: object[]) {
  const { data } = await messaging.ask(SET, { input: { communityId, points } }, viewer);
  return data['setAgreement'] as { agreement: Point[] | null; errors: object[] };
}

async function agreementOf(communityId: string, viewer: Viewer | null = null): Promise<Point[]> {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community { agreement { id title text } } } }`;
  const { data } = await messaging.ask(
    query,
    { all: [{ __typename: 'Community', id: communityId }] },
    viewer,
  );
  return (data['_entities'] as { agreement: Point[] }[])[0]?.agreement ?? [];
}

const [kind, quiet] = [{ title: 'Be kind', text: 'We live here.' }, { title: 'No advertising' }];

test('stewards say what a community agrees on; what keeps its words stays the same point, in any order', async () => {
  const perche = await aCommunity(messaging);
  const steward = await aMember(messaging, { belongsTo: [perche], roles: ['STEWARD'] });
  expect(await agreementOf(perche)).toEqual([]);
  const { agreement } = await agree(steward, perche, kind, quiet);
  expect(agreement).toMatchObject([
    { ...kind, isInForce: true },
    { ...quiet, text: '' },
  ]);
  expect(await agreementOf(perche)).toMatchObject([kind, quiet]);
  const [first, second] = agreement ?? [];
  const again = await agree(steward, perche, quiet, { ...kind, text: 'We meet at the baker’s.' });
  expect(again.agreement?.[0]?.id).toBe(second?.id);
  expect(again.agreement?.[1]?.id).not.toBe(first?.id);
  await agree(steward, perche);
  expect(await agreementOf(perche)).toEqual([]);
  expect((await agree(steward, perche, quiet)).agreement?.[0]?.id).not.toBe(second?.id);
});

test('nobody else says so, nor too much, twice or nothing; and a community that is being founded keeps it to itself', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const steward = await aMember(messaging, { belongsTo: [founding], roles: ['STEWARD'] });
  const moderator = await aMember(messaging, { belongsTo: [founding], roles: ['MODERATOR'] });
  expect(await agree(moderator, founding, kind)).toEqual({
    ...{ agreement: null, errors: [{ code: 'FORBIDDEN', path: ['communityId'] }] },
  });
  const many = Array.from({ length: 31 }, (_none, at) => ({ title: `Point ${at}` }));
  for (const [points, field] of [
    [many, 'points'],
    [[kind, kind], 'points'],
    [[{ title: ' ' }], 'title'],
    [[{ title: 'x', text: 'y'.repeat(2_001) }], 'text'],
  ] as const)
    expect((await agree(steward, founding, ...points)).errors).toMatchObject([
      { code: 'INVALID', path: [field] },
    ]);
  await agree(steward, founding, ...many.slice(1));
  expect(await agreementOf(founding, moderator)).toHaveLength(30);
  expect(await agreementOf(founding)).toEqual([]);
});

test('two stewards at once leave one of their agreements, whole', async () => {
  const perche = await aCommunity(messaging);
  const stewards = await Promise.all(
    [1, 2].map(() => aMember(messaging, { belongsTo: [perche], roles: ['STEWARD'] })),
  );
  for (let round = 0; round < 5; round += 1) {
    const all = stewards.map((steward, at) =>
      agree(steward, perche, { title: `${round} a${at}` }, { title: `${round} b${at}` }),
    );
    expect((await Promise.all(all)).flatMap(({ errors }) => errors)).toEqual([]);
    const [a, b] = (await agreementOf(perche)).map(({ title }) => title);
    expect(b).toBe(a?.replace('a', 'b'));
  }
});

test('what moderators take away goes by a point of the agreement, if there is one, and keeps it as it stood', async () => {
  const { village, moderator, messageId, thread } = await aVillage(messaging);
  const steward = await aMember(messaging, { belongsTo: [village], roles: ['STEWARD'] });
  const { agreement } = await agree(steward, village, kind);
  const deed = { communityId: village, messageId, deed: 'REMOVE_MESSAGE', reason: 'HARASSMENT' };
  const needed = { action: null, errors: [{ code: 'INVALID', path: ['pointId'] }] };
  expect(await change(messaging, moderator, 'moderate', deed)).toMatchObject(needed);
  const pin = { communityId: village, threadId: thread.id, reason: 'HOUSEKEEPING' };
  for (const one of ['PIN_THREAD', 'LOCK_THREAD'])
    expect((await change(messaging, moderator, 'moderate', { ...pin, deed: one })).errors).toEqual([]);

  const elsewhere = await aCommunity(messaging);
  const other = await aMember(messaging, { belongsTo: [elsewhere], roles: ['STEWARD'] });
  const theirs = (await agree(other, elsewhere, kind)).agreement?.[0]?.id;
  expect(await change(messaging, moderator, 'moderate', { ...deed, pointId: theirs })).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['pointId'] }],
  });
  const done = await change(messaging, moderator, 'moderate', { ...deed, pointId: agreement?.[0]?.id });
  expect(done).toMatchObject({ errors: [], action: { point: { title: 'Be kind', isInForce: true } } });
  await agree(steward, village);
  const log = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Community {
    moderationLog { nodes { deed point { title isInForce } } } } } }`;
  const { data } = await messaging.ask(log, { all: [{ __typename: 'Community', id: village }] });
  expect(data['_entities']).toMatchObject([
    {
      moderationLog: {
        nodes: [{ deed: 'REMOVE_MESSAGE', point: { title: 'Be kind', isInForce: false } }, {}, {}],
      },
    },
  ]);
});
