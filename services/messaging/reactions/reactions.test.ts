import { change, eventsOf } from '../live/live.fixtures';
import {
  aClientId,
  aMember,
  aTalk,
  memberTold,
  openTestMessaging,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

async function aMessage() {
  const talk = await aTalk(messaging);
  return { ...talk, messageId: talk.thread.messages.nodes[0]?.id ?? '' };
}

const reactionsSeenBy = async (viewer: Parameters<TestMessaging['ask']>[2], threadId: string) => {
  const query =
    'query ($id: ID!) { thread(id: $id) { messages { nodes { reactions { reaction count isMine } } } } }';
  const { data } = await messaging.ask(query, { id: threadId }, viewer);
  return (data['thread'] as { messages: { nodes: { reactions: object[] }[] } }).messages.nodes[0]?.reactions;
};

test('reactions are counted by kind, the most frequent first, and each is an event of the thread', async () => {
  const { ana, bo, thread, messageId } = await aMessage();
  await change(messaging, ana, 'addReaction', { messageId, reaction: 'THANKS' });
  await change(messaging, bo, 'addReaction', { messageId, reaction: 'HELPFUL' });
  const { message } = await change(messaging, bo, 'addReaction', { messageId, reaction: 'THANKS' });
  expect(message).toMatchObject({
    reactions: [
      { reaction: 'THANKS', count: 2, isMine: true },
      { reaction: 'HELPFUL', count: 1, isMine: true },
    ],
  });
  expect(await reactionsSeenBy(null, thread.id)).toEqual([
    { reaction: 'THANKS', count: 2, isMine: false },
    { reaction: 'HELPFUL', count: 1, isMine: false },
  ]);
  expect((await eventsOf(messaging, { threadId: thread.id })).map(({ kind }) => kind)).toEqual([
    'MESSAGE_POSTED',
    'MESSAGE_REACTED',
    'MESSAGE_REACTED',
    'MESSAGE_REACTED',
  ]);
});

test('to react twice is to react once, to take back what is not there is nothing, and both at once agree with the log', async () => {
  const { bo, thread, messageId } = await aMessage();
  const input = { messageId, reaction: 'AGREE' };
  await Promise.all(Array.from({ length: 20 }, () => change(messaging, bo, 'addReaction', input)));
  expect(await reactionsSeenBy(bo, thread.id)).toEqual([{ reaction: 'AGREE', count: 1, isMine: true }]);
  await Promise.all(Array.from({ length: 20 }, () => change(messaging, bo, 'removeReaction', input)));
  expect(await reactionsSeenBy(bo, thread.id)).toEqual([]);
  expect(await eventsOf(messaging, { threadId: thread.id })).toHaveLength(3);

  const again = { ...input, clientId: aClientId() };
  await change(messaging, bo, 'addReaction', again);
  await change(messaging, bo, 'removeReaction', input);
  await change(messaging, bo, 'addReaction', again);
  expect(await reactionsSeenBy(bo, thread.id)).toEqual([]);
  const other = { ...again, reaction: 'FUNNY' };
  expect((await change(messaging, bo, 'addReaction', other)).errors).toMatchObject([
    { code: 'CONFLICT', path: ['clientId'] },
  ]);
});

test('a block hides reactions both ways, and an erased member’s are gone', async () => {
  const { ana, bo, thread, messageId } = await aMessage();
  const reaction = 'SORRY';
  await change(messaging, ana, 'addReaction', { messageId, reaction });
  const reader = await aMember(messaging);
  await change(messaging, bo, 'addReaction', { messageId, reaction });
  expect(await reactionsSeenBy({ ...reader, blocked: [bo.memberId] }, thread.id)).toMatchObject([
    { count: 1 },
  ]);
  expect(await reactionsSeenBy(reader, thread.id)).toMatchObject([{ count: 2 }]);
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(await reactionsSeenBy(reader, thread.id)).toMatchObject([{ count: 1 }]);
});

test('who could answer reacts, to what is there: not strangers, not to a removed message, not unseen', async () => {
  const { ana, bo, messageId } = await aMessage();
  const input = { messageId, reaction: 'THANKS' };
  const stranger = await aMember(messaging);
  expect((await change(messaging, stranger, 'addReaction', input)).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  const parted = { ...bo, blocked: [ana.memberId] };
  expect((await change(messaging, parted, 'addReaction', input)).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['messageId'] },
  ]);
  await expect(change(messaging, null, 'addReaction', input)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await change(messaging, ana, 'removeMessage', { messageId });
  expect((await change(messaging, bo, 'addReaction', input)).errors).toMatchObject([{ code: 'CONFLICT' }]);
});
