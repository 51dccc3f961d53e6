import {
  aMember,
  aTalk,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('messages are read in pages, to the empty one, and counted when asked', async () => {
  const { thread, bo } = await aTalk(messaging);
  for (const text of ['2', '3', '4']) await postMessage(messaging, bo, { threadId: thread.id, text });
  const query = `query ($id: ID!, $after: String) { thread(id: $id) { messages(first: 2, after: $after) {
    nodes { seq } totalCount pageInfo { hasNextPage endCursor } } } }`;
  const page = async (after: string | null) =>
    (await messaging.ask(query, { id: thread.id, after })).data['thread'] as {
      messages: {
        nodes: { seq: number }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
  const first = await page(null);
  expect(first.messages).toMatchObject({
    nodes: [{ seq: 1 }, { seq: 2 }],
    totalCount: 4,
    pageInfo: { hasNextPage: true },
  });
  const second = await page(first.messages.pageInfo.endCursor);
  expect(second.messages).toMatchObject({
    nodes: [{ seq: 3 }, { seq: 4 }],
    pageInfo: { hasNextPage: false },
  });
  const empty = await page(second.messages.pageInfo.endCursor);
  expect(empty.messages).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
});

const byReference = `query ($all: [_Any!]!) { _entities(representations: $all) {
  ... on Message { id text author { id } parent { id } } ... on Thread { id messages { nodes { id } totalCount } } } }`;

test('what a person wrote is not there for whom they blocked or who blocked them, by any path', async () => {
  const { thread, ana, bo } = await aTalk(messaging);
  const posted = await postMessage(messaging, bo, { threadId: thread.id });
  const answered = await postMessage(messaging, ana, { threadId: thread.id, parentId: posted.message?.id });
  const all = [
    { __typename: 'Message', id: posted.message?.id },
    { __typename: 'Message', id: answered.message?.id },
    { __typename: 'Thread', id: thread.id },
  ];
  const seen = (await messaging.ask(byReference, { all }, ana)).data['_entities'] as object[];
  expect(seen).toMatchObject([
    { id: posted.message?.id },
    { parent: { id: posted.message?.id } },
    { messages: { totalCount: 3 } },
  ]);

  const parted = (await messaging.ask(byReference, { all }, { ...ana, blocked: [bo.memberId] })).data[
    '_entities'
  ] as object[];
  expect(parted).toMatchObject([null, { parent: null }, { messages: { totalCount: 2 } }]);
  expect(JSON.stringify(parted)).not.toContain(posted.message?.id);

  const { errors } = await postMessage(
    messaging,
    { ...ana, blocked: [bo.memberId] },
    {
      threadId: thread.id,
      parentId: posted.message?.id,
    },
  );
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['parentId'] }]);
});

test('the author is named to those who may see them; their words stay', async () => {
  const { thread, ana, bo } = await aTalk(messaging);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: 'Kept.' });
  const all = [{ __typename: 'Message', id: message?.id }];
  const seenBy = async (viewer: typeof ana | null) =>
    (await messaging.ask(byReference, { all }, viewer)).data['_entities'] as object;

  expect(await seenBy(ana)).toMatchObject([{ text: 'Kept.', author: { id: bo.memberId } }]);
  expect(await seenBy(null)).toMatchObject([{ text: 'Kept.', author: null }]);

  await messaging.tell('identity', memberTold(bo.memberId, { audience: 'EVERYONE' }));
  expect(await seenBy(null)).toMatchObject([{ author: { id: bo.memberId } }]);

  await messaging.tell('identity', memberTold(bo.memberId, { audience: 'NOBODY' }));
  expect(await seenBy(ana)).toMatchObject([{ text: 'Kept.', author: null }]);
  expect(await seenBy(bo)).toMatchObject([{ author: { id: bo.memberId } }]);

  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(await seenBy(ana)).toMatchObject([{ text: '', author: null }]);
});

test('answers have answers at any depth, each list in order and without people a block hides', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  let parentId = thread.messages.nodes[0]?.id ?? '';
  for (let depth = 0; depth < 12; depth += 1) {
    const { message } = await postMessage(messaging, depth % 2 ? ana : bo, {
      threadId: thread.id,
      parentId,
      text: `${depth}`,
    });
    parentId = message?.id ?? '';
  }
  const first = thread.messages.nodes[0]?.id;
  await postMessage(messaging, ana, { threadId: thread.id, parentId: first, text: 'beside' });
  const query = `query ($id: ID!) { thread(id: $id) { messages(first: 100) { nodes { text replies { totalCount nodes { text } } } } } }`;
  type Told = {
    messages: { nodes: { text: string; replies: { totalCount: number; nodes: { text: string }[] } }[] };
  };
  const repliesSeenBy = async (viewer: Parameters<TestMessaging['ask']>[2]) => {
    const { data } = await messaging.ask(query, { id: thread.id }, viewer);
    const { nodes } = (data['thread'] as Told).messages;
    return nodes.map(({ replies }) => [replies.totalCount, replies.nodes.map(({ text }) => text).join()]);
  };
  const seen = await repliesSeenBy(bo);
  expect(seen[0]).toEqual([2, '0,beside']);
  expect(seen.slice(1)).toEqual([
    ...Array.from({ length: 11 }, (_none, at) => [1, `${at + 1}`]),
    [0, ''],
    [0, ''],
  ]);
  const reader = await aMember(messaging);
  expect((await repliesSeenBy({ ...reader, blocked: [bo.memberId] }))[0]).toEqual([1, 'beside']);
});
