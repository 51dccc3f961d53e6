import type { Viewer } from '../../../kit/viewer';
import { change, eventsOf } from '../live/live.fixtures';
import {
  aClientId,
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

async function aQuestion(kind = 'QUESTION') {
  const perche = await aCommunity(messaging);
  const [ana, bo] = [
    await aMember(messaging, { belongsTo: [perche] }),
    await aMember(messaging, { belongsTo: [perche] }),
  ];
  const thread = await aThread(messaging, ana, { kind, text: 'Who has fibre?' });
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: 'Most of Bellême.' });
  const question = thread.messages.nodes[0]?.id ?? '';
  return { perche, ana, bo, thread, question, messageId: message?.id ?? '' };
}

const kindsIn = async (threadId: string) =>
  (await eventsOf(messaging, { threadId })).map(({ kind, message }) => `${kind} ${message?.text}`);

test('who asked says what answered it, when it was solved is known, and readers are told', async () => {
  const { ana, thread, messageId } = await aQuestion();
  const { thread: solved, errors } = await change(messaging, ana, 'acceptAnswer', { messageId });
  expect(errors).toEqual([]);
  expect(solved).toMatchObject({
    acceptedAnswer: { id: messageId },
    solvedAt: expect.any(String),
    solvedAfterMinutes: 0,
  });
  expect(await kindsIn(thread.id)).toEqual([
    'MESSAGE_POSTED Who has fibre?',
    'MESSAGE_POSTED Most of Bellême.',
    'ANSWER_ACCEPTED Most of Bellême.',
  ]);
});

test('another answer takes its place, and may be withdrawn; what is so already is no event', async () => {
  const { ana, bo, thread, messageId } = await aQuestion();
  const { message: other } = await postMessage(messaging, bo, { threadId: thread.id, text: 'All of it.' });
  await change(messaging, ana, 'acceptAnswer', { messageId });
  await change(messaging, ana, 'acceptAnswer', { messageId });
  expect((await change(messaging, ana, 'acceptAnswer', { messageId: other?.id })).thread).toMatchObject({
    acceptedAnswer: { id: other?.id },
  });
  await change(messaging, ana, 'withdrawAnswer', { messageId });
  expect((await change(messaging, ana, 'withdrawAnswer', { messageId: other?.id })).thread).toMatchObject({
    acceptedAnswer: null,
    solvedAt: null,
    solvedAfterMinutes: null,
  });
  expect((await kindsIn(thread.id)).slice(3)).toEqual([
    'ANSWER_ACCEPTED Most of Bellême.',
    'ANSWER_ACCEPTED All of it.',
    'ANSWER_WITHDRAWN All of it.',
  ]);
});

test('an answer that is removed answers no longer, whichever of the two comes first', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { ana, bo, thread, messageId } = await aQuestion();
    await Promise.all([
      change(messaging, ana, 'acceptAnswer', { messageId }),
      change(messaging, bo, 'removeMessage', { messageId }),
    ]);
    const query = 'query ($id: ID!) { thread(id: $id) { acceptedAnswer { id } solvedAt } }';
    const { data } = await messaging.ask(query, { id: thread.id });
    expect(data['thread']).toEqual({ acceptedAnswer: null, solvedAt: null });
  }
});

test.each<[string, (asked: Awaited<ReturnType<typeof aQuestion>>) => Promise<Viewer>, string | null]>([
  ['who asked', async ({ ana }) => ana, null],
  [
    'a moderator there',
    async ({ perche }) => aMember(messaging, { belongsTo: [perche], roles: ['MODERATOR'] }),
    null,
  ],
  ['who answered', async ({ bo }) => bo, 'FORBIDDEN'],
  [
    'a moderator elsewhere',
    async () => aMember(messaging, { belongsTo: [await aCommunity(messaging)], roles: ['MODERATOR'] }),
    'FORBIDDEN',
  ],
  ['somebody parted by a block', async ({ bo, ana }) => ({ ...ana, blocked: [bo.memberId] }), 'NOT_FOUND'],
])('%s accepts an answer: %s', async (_who, whom, code) => {
  const asked = await aQuestion();
  const { errors } = await change(messaging, await whom(asked), 'acceptAnswer', {
    messageId: asked.messageId,
  });
  expect(errors.map((error) => error.code)).toEqual(code ? [code] : []);
});

test('the question itself, a message of a discussion and a removed one are no answers', async () => {
  const { ana, bo, question, messageId } = await aQuestion();
  expect((await change(messaging, ana, 'acceptAnswer', { messageId: question })).errors).toMatchObject([
    { code: 'INVALID', path: ['messageId'] },
  ]);
  await change(messaging, bo, 'removeMessage', { messageId });
  expect((await change(messaging, ana, 'acceptAnswer', { messageId })).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  const talk = await aQuestion('DISCUSSION');
  const { errors } = await change(messaging, talk.ana, 'acceptAnswer', { messageId: talk.messageId });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['messageId'] }]);
});

test('the same clientId is one try: accepted, withdrawn by another, it stays withdrawn', async () => {
  const { ana, messageId } = await aQuestion();
  const input = { messageId, clientId: aClientId() };
  await change(messaging, ana, 'acceptAnswer', input);
  await change(messaging, ana, 'withdrawAnswer', { messageId });
  expect((await change(messaging, ana, 'acceptAnswer', input)).thread).toMatchObject({
    acceptedAnswer: null,
  });
  expect((await change(messaging, ana, 'withdrawAnswer', input)).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
});
