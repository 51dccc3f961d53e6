import { until } from '../../../kit/testing/until';
import { threadIds } from '../ids';
import {
  aClientId,
  aCommunity,
  aMember,
  aThread,
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

async function aTalk() {
  const perche = await aCommunity(messaging);
  const [ana, bo] = await Promise.all([
    aMember(messaging, { belongsTo: [perche] }),
    aMember(messaging, { belongsTo: [perche] }),
  ]);
  return { perche, ana, bo, thread: await aThread(messaging, ana) };
}

const seqsOf = (threadId: string) =>
  messaging
    .ask('query ($id: ID!) { thread(id: $id) { head messages(first: 100) { nodes { seq text } } } }', {
      id: threadId,
    })
    .then(
      ({ data }) => data['thread'] as { head: number; messages: { nodes: { seq: number; text: string }[] } },
    );

test('a message follows the one before it and answers the one it names', async () => {
  const { thread, bo } = await aTalk();
  const [body] = thread.messages.nodes;
  const { message, errors } = await postMessage(messaging, bo, {
    threadId: thread.id,
    text: '  Oui,\r\nici aussi. ',
    language: 'FR-fr',
    parentId: body?.id,
  });
  expect(errors).toEqual([]);
  expect(message).toMatchObject({
    seq: 2,
    text: 'Oui,\nici aussi.',
    language: 'fr-FR',
    author: { id: bo.memberId },
    parent: { id: body?.id },
  });
});

test('the same clientId gives the same message; with another text it is a conflict', async () => {
  const { thread, bo } = await aTalk();
  const input = { threadId: thread.id, clientId: aClientId(), text: 'Once.' };
  const first = await postMessage(messaging, bo, input);
  expect(await postMessage(messaging, bo, input)).toEqual(first);
  expect(await postMessage(messaging, bo, { ...input, text: 'Twice.' })).toMatchObject({
    message: null,
    errors: [{ code: 'CONFLICT', path: ['clientId'] }],
  });
  expect((await seqsOf(thread.id)).head).toBe(2);
});

test('two people may choose the same clientId', async () => {
  const { thread, ana, bo } = await aTalk();
  const input = { threadId: thread.id, clientId: aClientId(), text: 'Me too.' };
  const [one, other] = [await postMessage(messaging, ana, input), await postMessage(messaging, bo, input)];
  expect([one.message?.seq, other.message?.seq]).toEqual([2, 3]);
});

test('fifty tries at once with one clientId make one message', async () => {
  const { thread, bo } = await aTalk();
  const input = { threadId: thread.id, clientId: aClientId(), text: 'Did it go through?' };
  const answers = await Promise.all(Array.from({ length: 50 }, () => postMessage(messaging, bo, input)));
  expect(answers.flatMap((one) => one.errors)).toEqual([]);
  expect(new Set(answers.map((one) => one.message?.id)).size).toBe(1);
  expect((await seqsOf(thread.id)).messages.nodes.map((one) => one.seq)).toEqual([1, 2]);
});

test('eight writers leave no gap, and the feed tells their messages in the order of the thread', async () => {
  const { thread, bo } = await aTalk();
  const write = async (writer: number) => {
    for (let at = 0; at < 20; at += 1) {
      const { errors } = await postMessage(messaging, bo, { threadId: thread.id, text: `${writer}:${at}` });
      expect(errors).toEqual([]);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_none, writer) => write(writer)));

  const all = Array.from({ length: 161 }, (_none, at) => at + 1);
  const rows = await messaging.sql<{ seq: number }>(
    'select seq from messages where thread_id = $1 order by seq',
    [threadIds.uuid(thread.id)],
  );
  expect(rows.map((row) => row.seq)).toEqual(all);
  expect((await seqsOf(thread.id)).head).toBe(161);

  const told = await until(async () => {
    const events = await messaging.feed();
    const seqs = events.filter((one) => one.kind === 'message' && one.state['threadId'] === thread.id);
    return seqs.length >= all.length && seqs.map((one) => one.state['seq']);
  });
  expect(told).toEqual(all);
});

test('only active members of one of its communities post in a thread', async () => {
  const { thread } = await aTalk();
  const stranger = await aMember(messaging, { belongsTo: [await aCommunity(messaging)], locale: 'en' });
  expect(await postMessage(messaging, stranger, { threadId: thread.id })).toMatchObject({
    message: null,
    errors: [{ code: 'FORBIDDEN' }],
  });
  await expect(postMessage(messaging, null, { threadId: thread.id })).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  expect((await seqsOf(thread.id)).head).toBe(1);
});

test.each([
  ['50,000 characters', { text: 'x'.repeat(50_000) }, 'INVALID', 'text'],
  ['nothing but space', { text: ' \n\t ' }, 'INVALID', 'text'],
  ['a language that is none', { language: 'français' }, 'INVALID', 'language'],
  ['a clientId with spaces', { clientId: 'a b' }, 'INVALID', 'clientId'],
  ['a member’s id for a thread', { threadId: 'mbr_00000000000000000000000000' }, 'INVALID', 'threadId'],
  ['a thread that is not there', { threadId: 'thr_00000000000000000000000000' }, 'NOT_FOUND', 'threadId'],
  ['a thread’s id for a parent', { parentId: 'thr_00000000000000000000000000' }, 'INVALID', 'parentId'],
  ['a parent that is not there', { parentId: 'msg_00000000000000000000000000' }, 'NOT_FOUND', 'parentId'],
])('%s is refused, naming the field', async (_what, input, code, field) => {
  const { thread, bo } = await aTalk();
  const { message, errors } = await postMessage(messaging, bo, { threadId: thread.id, ...input });
  expect({ message, errors }).toMatchObject({ message: null, errors: [{ code, path: [field] }] });
  expect((await seqsOf(thread.id)).head).toBe(1);
});

test('20,000 characters are taken, however many bytes they have, and what no one types is taken out', async () => {
  const { thread, bo } = await aTalk();
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: '🐕'.repeat(20_000) });
  expect([...(message?.text ?? '')].length).toBe(20_000);
  const odd = await postMessage(messaging, bo, { threadId: thread.id, text: 'a\u0000b' });
  expect(odd.message?.text).toBe('ab');
});

test('a message of another thread cannot be answered', async () => {
  const { thread, bo, ana } = await aTalk();
  const other = await aThread(messaging, ana);
  const parentId = other.messages.nodes[0]?.id;
  const { errors } = await postMessage(messaging, bo, { threadId: thread.id, parentId });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['parentId'] }]);
});

test('messages are read in pages, to the empty one, and counted when asked', async () => {
  const { thread, bo } = await aTalk();
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
  const { thread, ana, bo } = await aTalk();
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
  const { thread, ana, bo } = await aTalk();
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
  expect(await seenBy(ana)).toMatchObject([{ text: 'Kept.', author: null }]);
});
