import type { Viewer } from '../../../kit/viewer';
import { change } from '../live/live.fixtures';
import {
  aMember,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { aVillage } from '../moderation/moderation.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

/** As in moderation, with somebody more to report, and Bo to say what is reported. */
async function aReportedVillage() {
  const at = await aVillage(messaging);
  const cleo = await aMember(messaging, { belongsTo: [at.village] });
  const say = async (text: string) =>
    (await postMessage(messaging, at.bo, { threadId: at.thread.id, text })).message?.id ?? '';
  return { ...at, cleo, say };
}

async function report(viewer: Viewer, input: Record<string, unknown>) {
  const query =
    'mutation ($input: ReportInput!) { report(input: $input) { isReported errors { code path } } }';
  const { data, errors } = await messaging.ask(query, { input: { reason: 'SPAM', ...input } }, viewer);
  if (errors) throw errors[0];
  return data['report'] as { isReported: boolean | null; errors: object[] };
}

interface Queue {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly endCursor: string | null };
}

async function queueOf(viewer: Viewer, variables: Record<string, unknown> = {}): Promise<Queue> {
  const query = `query ($scope: ScopeInput, $first: Int! = 20, $after: String) {
    moderationQueue(scope: $scope, first: $first, after: $after) { totalCount pageInfo { endCursor }
      nodes { text count reasons words firstReportedAt message { id } communities { id } } } }`;
  const { data, errors } = await messaging.ask(query, variables, viewer);
  if (errors) throw errors[0];
  return data['moderationQueue'] as Queue;
}

test('what several report is one case, with why and what they said, and nobody is named', async () => {
  const { village, ana, cleo, bo, moderator, say } = await aReportedVillage();
  const messageId = await say('Buy my course!');
  await report(ana, { messageId, words: 'Again.' });
  await report(cleo, { messageId, reason: 'FRAUD' });
  expect(await report(cleo, { messageId, words: 'I say it once more.' })).toEqual({
    isReported: true,
    errors: [],
  });
  const queue = await queueOf(moderator);
  expect(queue).toMatchObject({
    totalCount: 1,
    nodes: [
      {
        ...{ text: 'Buy my course!', count: 2, reasons: ['FRAUD', 'SPAM'], words: ['Again.'] },
        ...{ message: { id: messageId }, communities: [{ id: village }] },
      },
    ],
  });
  for (const { memberId } of [ana, cleo, bo]) expect(JSON.stringify(queue)).not.toContain(memberId);
});

test('the queue is for whom it falls to: here, and above until a community looks after itself; the longest waiting first', async () => {
  const { county, village, ana, bo, moderator, ofCounty, say } = await aReportedVillage();
  const [one, other] = [await say('One.'), await say('Two.')];
  await report(ana, { messageId: other });
  await report(ana, { messageId: one });
  for (const viewer of [moderator, ofCounty])
    expect((await queueOf(viewer)).nodes.map(({ text }) => text)).toEqual(['Two.', 'One.']);
  const first = await queueOf(moderator, { first: 1 });
  expect(first.nodes).toMatchObject([{ text: 'Two.' }]);
  expect((await queueOf(moderator, { first: 1, after: first.pageInfo.endCursor })).nodes).toMatchObject([
    { text: 'One.' },
  ]);
  expect((await queueOf(ofCounty, { scope: { regions: [county] } })).totalCount).toBe(2);
  expect((await queueOf(ofCounty, { scope: { regions: [county], includeChildren: false } })).totalCount).toBe(
    0,
  );
  for (const viewer of [ana, bo]) expect((await queueOf(viewer)).totalCount).toBe(0);

  await messaging.sql('insert into community_moderation values ($1, true)', [village]);
  expect((await queueOf(ofCounty)).totalCount).toBe(0);
  expect((await queueOf(moderator)).totalCount).toBe(2);
});

test.each(['REMOVE_MESSAGE', 'DISMISS_REPORTS'])(
  '%s closes a case; what is said again later opens another',
  async (deed) => {
    const { village, ana, moderator, say } = await aReportedVillage();
    const messageId = await say('Hm.');
    await report(ana, { messageId });
    const input = { communityId: village, messageId, deed, reason: 'OTHER' };
    expect((await change(messaging, moderator, 'moderate', input)).errors).toEqual([]);
    expect((await queueOf(moderator)).totalCount).toBe(0);
    expect(
      (await change(messaging, moderator, 'moderate', { ...input, deed: 'DISMISS_REPORTS' })).errors,
    ).toMatchObject([{ code: 'CONFLICT' }]);
    await report(ana, { messageId });
    expect((await queueOf(moderator)).totalCount).toBe(1);
  },
);

test('one’s own message, one that is not there or hidden, and nobody’s report are refused', async () => {
  const { ana, bo, say } = await aReportedVillage();
  const messageId = await say('Mine.');
  expect(await report(bo, { messageId })).toMatchObject({
    errors: [{ code: 'INVALID', path: ['messageId'] }],
  });
  const parted = { ...ana, blocked: [bo.memberId] };
  expect(await report(parted, { messageId })).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['messageId'] }],
  });
  await expect(report(null as never, { messageId })).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await expect(queueOf(null as never)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('a moderator sees no case about themself, and what an erased member reported is gone', async () => {
  const { village, ana, moderator, ofCounty, thread } = await aReportedVillage();
  const { message } = await postMessage(messaging, moderator, { threadId: thread.id, text: 'I decide.' });
  await report(ana, { messageId: message?.id });
  expect((await queueOf(moderator)).totalCount).toBe(0);
  expect((await queueOf(ofCounty)).nodes).toMatchObject([
    { text: 'I decide.', communities: [{ id: village }] },
  ]);
  await messaging.tell('identity', memberTold(ana.memberId, { isErased: true }));
  expect((await queueOf(ofCounty)).totalCount).toBe(0);
});

test('a removal that comes too late leaves a report as it is: it is still to be looked at', async () => {
  const { village, ana, bo, moderator, say } = await aReportedVillage();
  const messageId = await say('Hm.');
  await report(ana, { messageId });
  await change(messaging, bo, 'removeMessage', { messageId });
  const input = { communityId: village, messageId, deed: 'REMOVE_MESSAGE', reason: 'OTHER' };
  expect((await change(messaging, moderator, 'moderate', input)).errors).toMatchObject([
    { code: 'CONFLICT' },
  ]);
  expect((await queueOf(moderator)).totalCount).toBe(1);
});
