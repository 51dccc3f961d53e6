import { until } from '../../../kit/testing/until';
import {
  aCommunity,
  aMember,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { type SeedThread, seedThreads } from './seeding';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('a seeded thread is there once, as if it had been written, and goes on', async () => {
  const perche = await aCommunity(messaging);
  const [ana, bo] = [await aMember(messaging, { belongsTo: [perche] }), await aMember(messaging)];
  const thread: SeedThread = {
    key: 'fibre',
    communityIds: [perche],
    kind: 'QUESTION',
    language: 'fr',
    title: 'Fibre coupée',
    messages: [
      { authorId: ana.memberId, text: 'Voyant rouge.', postedAt: new Date('2026-11-20T08:00:00Z') },
      {
        authorId: bo.memberId,
        text: 'Viens chez moi.',
        postedAt: new Date('2026-11-20T08:12:00Z'),
        replyTo: 0,
      },
    ],
  };
  expect(await seedThreads(messaging.db, [thread, { ...thread, key: 'other' }])).toBe(2);
  expect(await seedThreads(messaging.db, [thread, { ...thread, key: 'third' }])).toBe(1);

  const { data } = await messaging.ask(
    `query ($scope: ScopeInput) { threads(scope: $scope) { totalCount nodes { id head startedAt lastPostedAt author { id }
      messages { nodes { text author { id } parent { text } } } } } }`,
    { scope: { regions: [perche] } },
    ana,
  );
  const { nodes, totalCount } = data['threads'] as { nodes: { id: string }[]; totalCount: number };
  expect(totalCount).toBe(3);
  expect(nodes[0]).toMatchObject({
    head: 2,
    startedAt: '2026-11-20T08:00:00.000Z',
    lastPostedAt: '2026-11-20T08:12:00.000Z',
    author: { id: ana.memberId },
    messages: {
      nodes: [
        { text: 'Voyant rouge.', parent: null },
        { text: 'Viens chez moi.', author: { id: bo.memberId }, parent: { text: 'Voyant rouge.' } },
      ],
    },
  });
  const { message } = await postMessage(messaging, ana, { threadId: nodes[0]?.id });
  expect(message?.seq).toBe(3);

  const told = await until(async () => {
    const events = await messaging.feed();
    return events.length >= 10 && events.map((event) => event.kind);
  });
  expect(told).toEqual([
    ...Array.from({ length: 3 }, () => ['thread', 'message', 'message']).flat(),
    'message',
  ]);
});
