import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import { change } from '../live/live.fixtures';
import { aMember, memberTold, openTestMessaging, type TestMessaging } from '../messaging.fixtures';
import { aVillage, logOf } from '../moderation/moderation.fixtures';
import { allTold, toldTo } from '../notifications/notifications.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

const asked = (query: string, variables: object, viewer: Viewer | null | undefined) =>
  answered(messaging, query, variables, viewer) as Promise<Record<string, unknown>>;

const APPEAL = `mutation ($input: AppealInput!) { appeal(input: $input) { appeal { id words decision } errors { code path } } }`;
const DECIDE = `mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { appeal { decision answer } errors { code path } } }`;
const QUEUE = `query ($first: Int = 20, $after: String) { appealQueue(first: $first, after: $after) {
  totalCount pageInfo { endCursor } nodes { text action { deed } appeal { id words } } } }`;
const MINE = '{ moderationOfMine { totalCount nodes { id deed reason appeal { words decision answer } } } }';

const appealTo = (viewer: Viewer, actionId: string, words = 'It was a joke.') =>
  asked(APPEAL, { input: { actionId, words } }, viewer) as Promise<{
    appeal: { id: string } | null;
    errors: object[];
  }>;
const decide = (viewer: Viewer, appealId: string, decision: string, answer = 'Not a good one.') =>
  asked(DECIDE, { input: { appealId, decision, answer } }, viewer);

/** What Bo said was removed by the village's moderator. */
async function aRemoval() {
  const village = await aVillage(messaging);
  const { action } = await change(messaging, village.moderator, 'moderate', {
    ...{
      communityId: village.village,
      messageId: village.messageId,
      deed: 'REMOVE_MESSAGE',
      reason: 'HARASSMENT',
    },
  });
  return { ...village, actionId: (action as { id: string }).id };
}

const textOf = async (messageId: string) =>
  (
    await asked(
      'query ($all: [_Any!]!) { _entities(representations: $all) { ... on Message { text } } }',
      { all: [{ __typename: 'Message', id: messageId }] },
      null,
    )
  )[0] as unknown;

test('whom it was done to learns of it, appeals, and another moderator gives it back', async () => {
  const { village, bo, moderator, ofCounty, messageId, actionId } = await aRemoval();
  await allTold(messaging, village);
  expect(await toldTo(messaging, bo)).toMatchObject([{ topic: 'MODERATION' }]);
  const bell = await asked('{ notifications { action { id deed } } }', {}, bo);
  expect(bell).toEqual([{ action: { id: actionId, deed: 'REMOVE_MESSAGE' } }]);
  expect(await asked(MINE, {}, bo)).toMatchObject({ totalCount: 1, nodes: [{ id: actionId, appeal: null }] });

  const { appeal, errors } = await appealTo(bo, actionId);
  expect([appeal, errors]).toMatchObject([{ words: 'It was a joke.', decision: null }, []]);
  expect(await asked(QUEUE, {}, moderator)).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await asked(QUEUE, {}, ofCounty)).toMatchObject({
    totalCount: 1,
    nodes: [
      { text: 'You are all fools.', action: { deed: 'REMOVE_MESSAGE' }, appeal: { words: 'It was a joke.' } },
    ],
  });
  const id = String(appeal?.id);
  expect(await decide(moderator, id, 'UPHELD')).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
  for (const _again of [1, 2])
    expect(await decide(ofCounty, id, 'OVERTURNED', 'Quite so.')).toEqual({
      appeal: { decision: 'OVERTURNED', answer: 'Quite so.' },
      errors: [],
    });
  expect(await decide(ofCounty, id, 'UPHELD')).toMatchObject({
    errors: [{ code: 'CONFLICT', path: ['appealId'] }],
  });
  expect(await textOf(messageId)).toEqual({ text: 'You are all fools.' });
  expect((await logOf(messaging, village))?.moderationLog.nodes).toMatchObject([
    { deed: 'RESTORE_MESSAGE', reason: 'APPEAL' },
    { deed: 'REMOVE_MESSAGE', reason: 'HARASSMENT' },
  ]);
  expect(await asked(MINE, {}, bo)).toMatchObject({
    nodes: [{ deed: 'RESTORE_MESSAGE' }, { appeal: { decision: 'OVERTURNED', answer: 'Quite so.' } }],
  });
  expect(await asked(QUEUE, {}, ofCounty)).toMatchObject({ totalCount: 0 });
});

test('what is upheld stays, and whom it was done to is told why', async () => {
  const { bo, ofCounty, messageId, actionId } = await aRemoval();
  const { appeal } = await appealTo(bo, actionId);
  await decide(ofCounty, String(appeal?.id), 'UPHELD');
  expect(await textOf(messageId)).toEqual({ text: '' });
  expect(await asked(MINE, {}, bo)).toMatchObject({
    nodes: [{ appeal: { decision: 'UPHELD', answer: 'Not a good one.' } }],
  });
});

test('a hidden thread comes back by an appeal; what its author removed meanwhile does not', async () => {
  const { village, ana, bo, moderator, ofCounty, thread, messageId, actionId } = await aRemoval();
  const { action } = await change(messaging, moderator, 'moderate', {
    ...{ communityId: village, threadId: thread.id, deed: 'HIDE_THREAD', reason: 'OFF_TOPIC' },
  });
  const { appeal } = await appealTo(ana, (action as { id: string }).id);
  expect(await asked('query ($id: ID!) { thread(id: $id) { id } }', { id: thread.id }, null)).toBeNull();
  await decide(ofCounty, String(appeal?.id), 'OVERTURNED');
  expect(await asked('query ($id: ID!) { thread(id: $id) { id } }', { id: thread.id }, null)).toEqual({
    id: thread.id,
  });

  await change(messaging, bo, 'removeMessage', { messageId });
  const own = await appealTo(bo, actionId);
  expect((await decide(ofCounty, String(own.appeal?.id), 'OVERTURNED')).errors).toEqual([]);
  expect(await textOf(messageId)).toEqual({ text: '' });
});

test('one appeals once, against what was taken from oneself', async () => {
  const { village, ana, bo, moderator, thread, actionId } = await aRemoval();
  expect(await appealTo(ana, actionId)).toMatchObject({
    appeal: null,
    errors: [{ code: 'NOT_FOUND', path: ['actionId'] }],
  });
  expect((await appealTo(bo, actionId, '  ')).errors).toMatchObject([{ code: 'INVALID', path: ['words'] }]);
  const all = await Promise.all(Array.from({ length: 10 }, () => appealTo(bo, actionId)));
  expect(new Set(all.map(({ appeal }) => appeal?.id)).size).toBe(1);
  expect(await appealTo(bo, actionId, 'And another thing.')).toMatchObject({
    errors: [{ code: 'CONFLICT' }],
  });
  const pin = { communityId: village, threadId: thread.id, deed: 'PIN_THREAD', reason: 'HOUSEKEEPING' };
  const { action } = await change(messaging, moderator, 'moderate', pin);
  expect((await appealTo(ana, (action as { id: string }).id)).errors).toMatchObject([
    { code: 'INVALID', path: ['actionId'] },
  ]);
  expect(await asked(QUEUE, {}, null)).toBe('UNAUTHENTICATED');
  expect(
    (await change(messaging, moderator, 'moderate', { ...pin, deed: 'UNPIN_THREAD', reason: 'APPEAL' }))
      .errors,
  ).toMatchObject([{ code: 'INVALID', path: ['reason'] }]);
});

test('of two who decide otherwise at once one is told CONFLICT; nobody decides their own; the erased leave no words', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { bo, ofCounty, county, actionId } = await aRemoval();
    const other = await aMember(messaging, { belongsTo: [county], roles: ['STEWARD'] });
    const id = String((await appealTo(bo, actionId)).appeal?.id);
    const both = await Promise.all([decide(ofCounty, id, 'UPHELD'), decide(other, id, 'OVERTURNED')]);
    expect(both.map(({ errors }) => (errors as { code: string }[]).map(({ code }) => code)).sort()).toEqual([
      [],
      ['CONFLICT'],
    ]);
  }
  const { village, bo, actionId } = await aRemoval();
  const id = String((await appealTo(bo, actionId)).appeal?.id);
  const promoted = { ...bo, memberships: [{ communityId: village, roles: ['STEWARD'] }] };
  expect(await decide(promoted, id, 'OVERTURNED')).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(
    await messaging.sql(
      `select from appeals where words <> '' and action_id in
    (select id from moderation_actions where author_id = $1)`,
      [bo.memberId],
    ),
  ).toEqual([]);
});

test('the queue goes on where its page ended', async () => {
  const { bo, ofCounty, actionId, village, moderator, thread, ana } = await aRemoval();
  await appealTo(bo, actionId);
  const hide = { communityId: village, threadId: thread.id, deed: 'LOCK_THREAD', reason: 'OTHER' };
  const { action } = await change(messaging, moderator, 'moderate', hide);
  await appealTo(ana, (action as { id: string }).id);
  const page = (await asked(QUEUE, { first: 1 }, ofCounty)) as unknown as { pageInfo: { endCursor: string } };
  expect(page).toMatchObject({ totalCount: 2, nodes: [{ action: { deed: 'REMOVE_MESSAGE' } }] });
  expect(await asked(QUEUE, { after: page.pageInfo.endCursor }, ofCounty)).toMatchObject({
    nodes: [{ action: { deed: 'LOCK_THREAD' }, text: 'Fibre' }],
  });
});
