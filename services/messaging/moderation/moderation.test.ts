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
import { aVillage, logOf } from './moderation.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const remove = { deed: 'REMOVE_MESSAGE', reason: 'HARASSMENT', words: 'Called us fools.' };

async function messageSeenBy(viewer: Viewer | null, threadId: string) {
  const query = `query ($id: ID!) { thread(id: $id) { messages { nodes {
    text html removedAt removedBy mentions { id } edits { totalCount } } } } }`;
  const { data } = await messaging.ask(query, { id: threadId }, viewer);
  return (data['thread'] as { messages: { nodes: Record<string, unknown>[] } } | null)?.messages.nodes[1];
}

async function setModeration(viewer: Viewer, communityId: string, isLocal: boolean) {
  const query =
    'mutation ($input: SetModerationInput!) { setModeration(input: $input) { isLocal errors { code path } } }';
  const { data } = await messaging.ask(query, { input: { communityId, isLocal } }, viewer);
  return data['setModeration'] as { isLocal: boolean | null; errors: object[] };
}

test('a message that moderation removes has no words for anybody, says who removed it, and can be given back', async () => {
  const { village, moderator, bo, thread, messageId } = await aVillage(messaging);
  await change(messaging, bo, 'editMessage', { messageId, text: 'You are all fools!' });
  const { action, errors } = await change(messaging, moderator, 'moderate', {
    ...{ communityId: village, messageId, ...remove },
  });
  expect([action, errors]).toMatchObject([{ deed: 'REMOVE_MESSAGE', reason: 'HARASSMENT' }, []]);
  for (const viewer of [null, bo, moderator])
    expect(await messageSeenBy(viewer, thread.id)).toMatchObject({
      ...{ text: '', html: '', removedBy: 'MODERATION', removedAt: expect.any(String) },
      ...{ mentions: [], edits: { totalCount: 0 } },
    });
  const restore = { communityId: village, messageId, deed: 'RESTORE_MESSAGE', reason: 'OTHER' };
  expect((await change(messaging, moderator, 'moderate', restore)).errors).toEqual([]);
  expect(await messageSeenBy(null, thread.id)).toMatchObject({
    ...{ text: 'You are all fools!', removedBy: null, removedAt: null, edits: { totalCount: 1 } },
  });
  expect((await eventsOf(messaging, { threadId: thread.id })).map(({ kind }) => kind).slice(2)).toEqual([
    'MESSAGE_EDITED',
    'MESSAGE_REMOVED',
    'MESSAGE_RESTORED',
  ]);
});

test('what was removed is its author’s to take away for good, and then cannot be given back', async () => {
  const { village, moderator, bo, thread, messageId } = await aVillage(messaging);
  await change(messaging, moderator, 'moderate', { communityId: village, messageId, ...remove });
  await change(messaging, bo, 'removeMessage', { messageId });
  expect(await messageSeenBy(null, thread.id)).toMatchObject({ text: '', removedBy: 'AUTHOR' });
  const restore = { communityId: village, messageId, deed: 'RESTORE_MESSAGE', reason: 'OTHER' };
  expect((await change(messaging, moderator, 'moderate', restore)).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  expect(
    await messaging.sql(`select 1 from messages where withheld like '%fools%' and author_id = $1`, [
      bo.memberId,
    ]),
  ).toEqual([]);
});

test('two moderators at once: one does it, the other is told that it is done; one deed is in the log', async () => {
  const { village, moderator, ofCounty, messageId } = await aVillage(messaging);
  const input = { communityId: village, messageId, ...remove };
  const answers = await Promise.all(
    [moderator, ofCounty].map((one) => change(messaging, one, 'moderate', input)),
  );
  expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['CONFLICT']);
  expect(await logOf(messaging, village)).toMatchObject({ moderationLog: { totalCount: 1 } });

  const again = { ...input, deed: 'RESTORE_MESSAGE', clientId: aClientId() };
  const tries = await Promise.all([1, 2, 3].map(() => change(messaging, moderator, 'moderate', again)));
  for (const one of tries) expect(one).toEqual(tries[0]);
  expect(tries[0]?.errors).toEqual([]);
  const other = { ...again, reason: 'SPAM' };
  expect((await change(messaging, moderator, 'moderate', other)).errors).toMatchObject([
    { code: 'CONFLICT', path: ['clientId'] },
  ]);
});

test('moderation falls to those of what contains a community, until it looks after itself alone', async () => {
  const { village, ofCounty, moderator, messageId } = await aVillage(messaging);
  const steward = await aMember(messaging, { belongsTo: [village], roles: ['STEWARD'] });
  expect(await setModeration(moderator, village, true)).toMatchObject({ errors: [{ code: 'FORBIDDEN' }] });
  expect(await setModeration(steward, village, true)).toEqual({ isLocal: true, errors: [] });
  expect(await logOf(messaging, village)).toMatchObject({ moderatesAlone: true });
  const input = { communityId: village, messageId, ...remove };
  expect((await change(messaging, ofCounty, 'moderate', input)).errors).toMatchObject([
    { code: 'FORBIDDEN', path: ['communityId'] },
  ]);
  await setModeration(steward, village, false);
  expect((await change(messaging, ofCounty, 'moderate', input)).errors).toEqual([]);
});

test.each<[string, (at: Awaited<ReturnType<typeof aVillage>>) => Promise<Viewer> | Viewer, string]>([
  ['a member', ({ bo }) => bo, 'FORBIDDEN'],
  [
    'an editor',
    async ({ village }) => aMember(messaging, { belongsTo: [village], roles: ['EDITOR'] }),
    'FORBIDDEN',
  ],
  [
    'a moderator of elsewhere',
    async () => aMember(messaging, { belongsTo: [await aCommunity(messaging)], roles: ['MODERATOR'] }),
    'FORBIDDEN',
  ],
  [
    'a moderator of what lies inside',
    async ({ village }) =>
      aMember(messaging, {
        belongsTo: [await aCommunity(messaging, { inside: [village] })],
        roles: ['MODERATOR'],
      }),
    'FORBIDDEN',
  ],
])('%s does not moderate', async (_who, whom, code) => {
  const at = await aVillage(messaging);
  const input = { communityId: at.village, messageId: at.messageId, ...remove };
  expect((await change(messaging, await whom(at), 'moderate', input)).errors).toMatchObject([{ code }]);
  expect(await logOf(messaging, at.village)).toMatchObject({ moderationLog: { totalCount: 0 } });
});

test('the log says what was done and why, the latest first, and names nobody', async () => {
  const { village, moderator, bo, messageId, thread } = await aVillage(messaging);
  await change(messaging, moderator, 'moderate', { communityId: village, messageId, ...remove });
  const pin = { communityId: village, threadId: thread.id, deed: 'PIN_THREAD', reason: 'HOUSEKEEPING' };
  await change(messaging, moderator, 'moderate', pin);
  const log = await logOf(messaging, village);
  expect(log?.moderationLog.nodes.map(({ deed }) => deed)).toEqual(['PIN_THREAD', 'REMOVE_MESSAGE']);
  for (const secret of [moderator.memberId, bo.memberId, messageId, thread.id, 'fools'])
    expect(JSON.stringify(log)).not.toContain(secret);
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const own = await aMember(messaging, { belongsTo: [founding], roles: ['MODERATOR'] });
  const inside = await aThread(messaging, own);
  await change(messaging, own, 'moderate', { ...pin, communityId: founding, threadId: inside.id });
  expect((await logOf(messaging, founding))?.moderationLog).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await logOf(messaging, founding, own))?.moderationLog).toMatchObject({ totalCount: 1 });
});

test.each([
  [
    'a message for what is done about a thread',
    { deed: 'HIDE_THREAD', messageId: 'msg_00000000000000000000000000' },
    'threadId',
  ],
  ['neither', { deed: 'REMOVE_MESSAGE' }, 'messageId'],
  [
    'words without end',
    { deed: 'REMOVE_MESSAGE', messageId: 'msg_00000000000000000000000000', words: 'x'.repeat(2_001) },
    'words',
  ],
  [
    'no community',
    { deed: 'PIN_THREAD', threadId: 'thr_00000000000000000000000000', communityId: 'x' },
    'communityId',
  ],
])('%s is refused, naming the field', async (_what, input, field) => {
  const { village, moderator } = await aVillage(messaging);
  const { errors } = await change(messaging, moderator, 'moderate', {
    communityId: village,
    reason: 'OTHER',
    ...input,
  });
  expect(errors).toMatchObject([{ code: 'INVALID', path: [field] }]);
});

test('nobody decides about their own words: not about a report of them, and not to give them back', async () => {
  const { village, moderator, ofCounty, thread } = await aVillage(messaging);
  const { message } = await postMessage(messaging, moderator, { threadId: thread.id, text: 'I decide.' });
  const about = { communityId: village, messageId: message?.id, reason: 'OTHER' };
  for (const deed of ['DISMISS_REPORTS', 'REMOVE_MESSAGE', 'RESTORE_MESSAGE']) {
    expect((await change(messaging, moderator, 'moderate', { ...about, deed })).errors).toMatchObject([
      { code: 'FORBIDDEN', path: ['messageId'] },
    ]);
  }
  expect(
    (await change(messaging, ofCounty, 'moderate', { ...about, deed: 'REMOVE_MESSAGE' })).errors,
  ).toEqual([]);
});
