import { change } from '../live/live.fixtures';
import {
  aMember,
  aTalk,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { handlesIn } from './mentions';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test.each([
  ['@camille, could you?', ['camille']],
  ['Ask (@leo-2) or @ANA.', ['leo-2', 'ana']],
  ['@ana @Ana @ana', ['ana']],
  ['ana@example.org, a@b, @@ana, /@ana, @a', []],
  ['@-ana and @ana- and @é', []],
  [
    Array.from({ length: 30 }, (_none, at) => `@member-${at}`).join(' '),
    Array.from({ length: 20 }, (_none, at) => `member-${at}`),
  ],
])('%s names %j', (text, handles) => {
  expect(handlesIn(text)).toEqual(handles);
});

// A test's member has their id for a handle, which is longer than handles are.
async function named(handle: string) {
  const member = await aMember(messaging);
  const told = memberTold(member.memberId, {});
  await messaging.tell('identity', { ...told, state: { ...told.state, handle } });
  return member;
}

async function mentionsSeenBy(
  viewer: Parameters<TestMessaging['ask']>[2],
  threadId: string,
): Promise<string[]> {
  const query = 'query ($id: ID!) { thread(id: $id) { messages { nodes { mentions { id } } } } }';
  const { data } = await messaging.ask(query, { id: threadId }, viewer);
  const { nodes } = (data['thread'] as { messages: { nodes: { mentions: { id: string }[] }[] } }).messages;
  return nodes.at(-1)?.mentions.map(({ id }) => id) ?? [];
}

test('a message names members by their handles, as they are when it is written; an edit names others', async () => {
  const { bo, ana, thread } = await aTalk(messaging);
  const [camille, leo] = [await named('camille'), await named('leo-2')];
  const { message } = await postMessage(messaging, bo, {
    threadId: thread.id,
    text: 'Ask @camille, not @nobody.',
  });
  expect(await mentionsSeenBy(ana, thread.id)).toEqual([camille.memberId]);
  await change(messaging, bo, 'editMessage', { messageId: message?.id, text: 'Ask @leo-2.' });
  expect(await mentionsSeenBy(ana, thread.id)).toEqual([leo.memberId]);
  await change(messaging, bo, 'removeMessage', { messageId: message?.id });
  expect(await mentionsSeenBy(ana, thread.id)).toEqual([]);
});

test('whom the viewer may not see is not named to them: by audience, by a block, by erasure', async () => {
  const { bo, ana, thread } = await aTalk(messaging);
  const zoe = await named('zoe');
  await postMessage(messaging, bo, { threadId: thread.id, text: '@zoe?' });
  expect(await mentionsSeenBy(ana, thread.id)).toEqual([zoe.memberId]);
  expect(await mentionsSeenBy(null, thread.id)).toEqual([]);
  expect(await mentionsSeenBy({ ...ana, blocked: [zoe.memberId] }, thread.id)).toEqual([]);
  await messaging.tell('identity', memberTold(zoe.memberId, { isErased: true }));
  expect(await mentionsSeenBy(ana, thread.id)).toEqual([]);
  expect(await messaging.sql('select 1 from message_mentions where member_id = $1', [zoe.memberId])).toEqual(
    [],
  );
});
