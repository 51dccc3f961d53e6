import { setTimeout as pause } from 'node:timers/promises';
import { counting } from '../../../kit/testing/statements';
import { until } from '../../../kit/testing/until';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import {
  aClientId,
  aCommunity,
  aMember,
  aTalk,
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

const seqsOf = (threadId: string, viewer: Viewer | null = null) =>
  messaging
    .ask(
      'query ($id: ID!) { thread(id: $id) { head messages(first: 100) { nodes { seq text } } } }',
      { id: threadId },
      viewer,
    )
    .then(
      ({ data }) => data['thread'] as { head: number; messages: { nodes: { seq: number; text: string }[] } },
    );

test('a message follows the one before it and answers the one it names', async () => {
  const { thread, bo } = await aTalk(messaging);
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
  const { thread, bo } = await aTalk(messaging);
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
  const { thread, ana, bo } = await aTalk(messaging);
  const input = { threadId: thread.id, clientId: aClientId(), text: 'Me too.' };
  const [one, other] = [await postMessage(messaging, ana, input), await postMessage(messaging, bo, input)];
  expect([one.message?.seq, other.message?.seq]).toEqual([2, 3]);
});

test('a thousand tries at once with one clientId make one message', async () => {
  const { thread, bo } = await aTalk(messaging);
  const input = { threadId: thread.id, clientId: aClientId(), text: 'Did it go through?' };
  // Whom a crowd keeps waiting too long tries again after a while, as every client does: a thousand who do so at once would keep each other out.
  const tryUntilAnswered = (): ReturnType<typeof postMessage> =>
    postMessage(messaging, bo, input).catch(async (error) => {
      expect(error).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
      await pause(Math.random() * 2_000);
      return tryUntilAnswered();
    });
  const answers = await Promise.all(Array.from({ length: 1_000 }, tryUntilAnswered));
  expect(answers.flatMap((one) => one.errors)).toEqual([]);
  expect(new Set(answers.map((one) => one.message?.id)).size).toBe(1);
  expect((await seqsOf(thread.id)).messages.nodes.map((one) => one.seq)).toEqual([1, 2]);
  const { errors, message } = await postMessage(messaging, bo, { ...input, text: 'Something else.' });
  expect([message, errors]).toMatchObject([null, [{ code: 'CONFLICT', path: ['clientId'] }]]);
}, 180_000);

test('eight writers leave no gap, and the feed tells their messages in the order of the thread', async () => {
  const { thread, bo } = await aTalk(messaging);
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
  const { thread } = await aTalk(messaging);
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

test('members of a region inside one of a thread’s communities post in it too', async () => {
  const { thread, perche } = await aTalk(messaging);
  const belleme = await aCommunity(messaging, {
    inside: [await aCommunity(messaging, { inside: [perche] })],
  });
  const villager = await aMember(messaging, { belongsTo: [belleme] });
  expect((await postMessage(messaging, villager, { threadId: thread.id })).message?.seq).toBe(2);
});

test.each([
  ['ACTIVE', 'FORBIDDEN'],
  ['INCUBATING', 'NOT_FOUND'],
])(
  'who left a community that is %s is answered with what they posted there, and posts no more: %s',
  async (state, code) => {
    const region = await aCommunity(messaging, { state });
    const ana = await aMember(messaging, { belongsTo: [region] });
    const thread = await aThread(messaging, ana);
    const parentId = thread.messages.nodes[0]?.id;
    const input = { threadId: thread.id, clientId: aClientId(), text: 'Moving out.', parentId };
    const { message } = await postMessage(messaging, ana, input);
    const { id, seq, text, language } = message ?? {};

    const gone = { ...ana, memberships: [] };
    const again = await postMessage(messaging, gone, input);
    expect(again).toMatchObject({ message: { id, seq, text, language }, errors: [] });
    expect((await postMessage(messaging, gone, { ...input, text: 'Or not.' })).errors).toMatchObject([
      { code: 'CONFLICT', path: ['clientId'] },
    ]);
    const { errors } = await postMessage(messaging, gone, { ...input, clientId: aClientId() });
    expect(errors).toMatchObject([{ code }]);
    expect((await seqsOf(thread.id, ana)).head).toBe(2);
  },
);

test('posting costs a statement to look and one to write, however many communities are around', async () => {
  const { thread, bo } = await aTalk(messaging);
  const { statements } = await counting(() => postMessage(messaging, bo, { threadId: thread.id }));
  expect(statements).toHaveLength(2);
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
  const { thread, bo } = await aTalk(messaging);
  const { message, errors } = await postMessage(messaging, bo, { threadId: thread.id, ...input });
  expect({ message, errors }).toMatchObject({ message: null, errors: [{ code, path: [field] }] });
  expect((await seqsOf(thread.id)).head).toBe(1);
});

test('20,000 characters are taken, however many bytes they have, and what no one types is taken out', async () => {
  const { thread, bo } = await aTalk(messaging);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: '🐕'.repeat(20_000) });
  expect([...(message?.text ?? '')].length).toBe(20_000);
  const odd = await postMessage(messaging, bo, { threadId: thread.id, text: 'a\u0000b' });
  expect(odd.message?.text).toBe('ab');
});

test('a message of another thread cannot be answered', async () => {
  const { thread, bo, ana } = await aTalk(messaging);
  const other = await aThread(messaging, ana);
  const parentId = other.messages.nodes[0]?.id;
  const { errors } = await postMessage(messaging, bo, { threadId: thread.id, parentId });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['parentId'] }]);
});
