import { change } from '../live/live.fixtures';
import { aMember, aTalk, openTestMessaging, postMessage, type TestMessaging } from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

interface Edits {
  readonly totalCount: number;
  readonly nodes: readonly { readonly text: string; readonly language: string; readonly writtenAt: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

async function editsOf(
  threadId: string,
  variables: Record<string, unknown> = {},
  viewer: Parameters<TestMessaging['ask']>[2] = null,
) {
  const query = `query ($id: ID!, $first: Int! = 20, $after: String) { thread(id: $id) { messages { nodes {
    postedAt edits(first: $first, after: $after) { totalCount nodes { text language writtenAt } pageInfo { endCursor hasNextPage } } } } } }`;
  const { data, errors } = await messaging.ask(query, { id: threadId, ...variables }, viewer);
  if (errors) throw errors[0];
  const { nodes } = (data['thread'] as { messages: { nodes: { postedAt: string; edits: Edits }[] } })
    .messages;
  return nodes[1] as (typeof nodes)[0];
}

async function anEdited(texts: readonly string[]) {
  const talk = await aTalk(messaging);
  const { message } = await postMessage(messaging, talk.bo, { threadId: talk.thread.id, text: 'One.' });
  const messageId = message?.id ?? '';
  for (const text of texts)
    await change(messaging, talk.bo, 'editMessage', { messageId, text, language: 'fr' });
  return { ...talk, messageId };
}

test('how a message read before is there for whoever reads it, the latest first, page by page', async () => {
  const { thread } = await anEdited(['Two.', 'Three.']);
  const { postedAt, edits } = await editsOf(thread.id);
  expect(edits).toMatchObject({
    totalCount: 2,
    nodes: [
      { text: 'Two.', language: 'fr' },
      { text: 'One.', language: 'en', writtenAt: postedAt },
    ],
  });
  const first = await editsOf(thread.id, { first: 1 });
  expect(first.edits.pageInfo.hasNextPage).toBe(true);
  const next = await editsOf(thread.id, { first: 1, after: first.edits.pageInfo.endCursor });
  expect(next.edits.nodes).toMatchObject([{ text: 'One.' }]);
  await expect(editsOf(thread.id, { after: 'nonsense' })).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field: 'after' },
  });
});

test('edits made at once are all kept, each with the words before it', async () => {
  const { bo, thread, messageId } = await anEdited([]);
  const texts = Array.from({ length: 8 }, (_none, at) => `Version ${at}.`);
  await Promise.all(texts.map((text) => change(messaging, bo, 'editMessage', { messageId, text })));
  const { edits } = await editsOf(thread.id);
  const { data } = await messaging.ask(
    'query ($id: ID!) { thread(id: $id) { messages { nodes { text } } } }',
    {
      id: thread.id,
    },
  );
  const now = (data['thread'] as { messages: { nodes: { text: string }[] } }).messages.nodes[1]?.text;
  const known = [now, ...edits.nodes.map(({ text }) => text)];
  expect([...known].sort()).toEqual(['One.', ...texts].sort());
  expect(known.at(-1)).toBe('One.');
});

test('a removed message leaves nothing of how it read, whatever is done at the same time', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { bo, thread, messageId } = await anEdited(['Two.']);
    await Promise.all([
      change(messaging, bo, 'editMessage', { messageId, text: 'Three.' }),
      change(messaging, bo, 'removeMessage', { messageId }),
    ]);
    expect((await editsOf(thread.id)).edits).toMatchObject({ totalCount: 0, nodes: [] });
    expect(
      await messaging.sql(
        'select 1 from message_edits edit join messages on id = message_id where removed_at is not null',
      ),
    ).toEqual([]);
  }
});

test('whom a block parts from the author sees neither the message nor how it read', async () => {
  const { bo, thread } = await anEdited(['Two.']);
  const reader = { ...(await aMember(messaging)), blocked: [bo.memberId] };
  expect(await editsOf(thread.id, {}, reader)).toBeUndefined();
});
