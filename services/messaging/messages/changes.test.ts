import { change, eventsOf } from '../live/live.fixtures';
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

async function aMessage() {
  const talk = await aTalk(messaging);
  const { message } = await postMessage(messaging, talk.bo, { threadId: talk.thread.id, text: 'First.' });
  return { ...talk, messageId: message?.id ?? '' };
}

const kindsIn = async (threadId: string) =>
  (await eventsOf(messaging, { threadId })).map(({ kind, seq }) => `${seq} ${kind}`);

test('an author gives a message other words: it keeps its place, says so, and is an event of the thread', async () => {
  const { bo, messageId, thread } = await aMessage();
  const { message, errors } = await change(messaging, bo, 'editMessage', {
    messageId,
    text: ' Second. ',
    language: 'fr',
  });
  expect(errors).toEqual([]);
  expect(message).toMatchObject({ seq: 2, text: 'Second.', language: 'fr', removedAt: null });
  expect((message as { editedAt: string }).editedAt).toEqual(expect.any(String));
  expect(await kindsIn(thread.id)).toEqual(['1 MESSAGE_POSTED', '2 MESSAGE_POSTED', '3 MESSAGE_EDITED']);
});

test('a removed message keeps its place and loses its words, everywhere and for good', async () => {
  const { bo, messageId, thread } = await aMessage();
  const { message } = await change(messaging, bo, 'removeMessage', { messageId });
  expect(message).toMatchObject({ seq: 2, text: '' });
  expect((message as { removedAt: string }).removedAt).toEqual(expect.any(String));
  expect(
    await messaging.sql('select 1 from messages where text like $1 and author_id = $2', [
      '%First%',
      bo.memberId,
    ]),
  ).toEqual([]);
  expect((await eventsOf(messaging, { threadId: thread.id })).map((event) => event.message?.text)).toEqual([
    'Down again?',
    '',
    '',
  ]);
  const again = await change(messaging, bo, 'removeMessage', { messageId });
  expect(again).toEqual({ message, errors: [] });
  expect((await change(messaging, bo, 'editMessage', { messageId, text: 'Back.' })).errors).toMatchObject([
    { code: 'CONFLICT', path: ['messageId'] },
  ]);
  expect(await kindsIn(thread.id)).toEqual(['1 MESSAGE_POSTED', '2 MESSAGE_POSTED', '3 MESSAGE_REMOVED']);
});

test.each(['editMessage', 'removeMessage'] as const)(
  '%s is for the author alone, and the same again is done once',
  async (field) => {
    const { ana, bo, messageId, thread } = await aMessage();
    const text = field === 'editMessage' ? { text: 'Other.' } : {};
    const input = { messageId, clientId: aClientId(), ...text };
    expect((await change(messaging, ana, field, input)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const stranger = await aMember(messaging);
    expect((await change(messaging, stranger, field, input)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await expect(change(messaging, null, field, input)).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
    const missing = { ...input, messageId: `${messageId.slice(0, -3)}zzz` };
    expect((await change(messaging, bo, field, missing)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);

    const answers = await Promise.all([1, 2, 3].map(() => change(messaging, bo, field, input)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await kindsIn(thread.id)).toHaveLength(3);
    const other = field === 'editMessage' ? { text: 'More.' } : { messageId: thread.messages.nodes[0]?.id };
    expect((await change(messaging, bo, field, { ...input, ...other })).errors).toMatchObject([
      { code: 'CONFLICT', path: ['clientId'] },
    ]);
  },
);

test('who left a community that is being founded may still take their words away, and no longer change them', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const ana = await aMember(messaging, { belongsTo: [founding] });
  const thread = await aThread(messaging, ana);
  const messageId = thread.messages.nodes[0]?.id ?? '';
  const left = { ...ana, memberships: [] };
  expect((await change(messaging, left, 'editMessage', { messageId, text: 'Ha.' })).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect(await change(messaging, left, 'removeMessage', { messageId })).toEqual({
    message: null,
    errors: [],
  });
  expect((await eventsOf(messaging, { threadId: thread.id }, ana)).at(-1)).toMatchObject({
    kind: 'MESSAGE_REMOVED',
    message: { text: '' },
  });
});

test('an edit and a removal of one message at the same time leave it removed, whichever came first', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { bo, messageId, thread } = await aMessage();
    await Promise.all([
      change(messaging, bo, 'editMessage', { messageId, text: 'Edited.' }),
      change(messaging, bo, 'removeMessage', { messageId }),
    ]);
    const events = await eventsOf(messaging, { threadId: thread.id });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, at) => at + 1));
    expect(events.at(-1)).toMatchObject({ kind: 'MESSAGE_REMOVED', message: { text: '' } });
  }
});
