import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import { change } from '../live/live.fixtures';
import { aMember, memberTold, openTestMessaging, type TestMessaging } from '../messaging.fixtures';
import { moderationSince, pruneModeration } from './audit';
import { aVillage } from './moderation.fixtures';

let messaging: TestMessaging;
let db: TestMessaging['db'];
beforeAll(async () => {
  messaging = await openTestMessaging();
  db = messaging.db;
});
afterAll(() => messaging?.close());

const setModeration = 'mutation ($input: SetModerationInput!) { setModeration(input: $input) { isLocal } }';
const appeal = 'mutation ($input: AppealInput!) { appeal(input: $input) { appeal { id } } }';
const decide =
  'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { appeal { decision } } }';
const remove = { deed: 'REMOVE_MESSAGE', reason: 'HARASSMENT', words: 'Words of the moderator.' };

const asked = (query: string, input: object, viewer: Viewer) =>
  answered(messaging, query, { input }, viewer) as Promise<Record<string, { id: string }>>;
const logOf = async (communityId: string) =>
  (await moderationSince(db, { days: 1, kind: null }))
    .filter(({ about }) => about === communityId)
    .map(({ kind, by, member, action }) => ({ kind, by, member, action }));

async function aRemoval() {
  const all = await aVillage(messaging);
  const { action } = await change(messaging, all.moderator, 'moderate', {
    ...{ communityId: all.village, messageId: all.messageId, ...remove },
  });
  return { ...all, action: (action as { id: string }).id };
}

test('who removed what of whom, and who gave it back, is written down without a word of either', async () => {
  const { village, bo, moderator, ofCounty, action } = await aRemoval();
  const said = { actionId: action, words: 'Words of Bo.' };
  const { appeal: made } = await asked(appeal, said, bo);
  const decision = { appealId: made?.id, decision: 'OVERTURNED', answer: 'Words of the county.' };
  await asked(decide, decision, ofCounty);
  const about = { member: bo.memberId };
  const back = { kind: 'RESTORE_MESSAGE', by: ofCounty.memberId, ...about, action: expect.any(String) };
  expect(await logOf(village)).toEqual(
    expect.arrayContaining([
      back,
      { kind: 'APPEAL_OVERTURNED', by: ofCounty.memberId, ...about, action },
      { kind: 'REMOVE_MESSAGE', by: moderator.memberId, ...about, action },
    ]),
  );
  expect(await logOf(village)).toHaveLength(3);
  const stored = JSON.stringify(await db.query('select * from audit_events'));
  for (const words of ['Words of', 'fools']) expect(stored).not.toContain(words);
  const one = await moderationSince(db, { days: 1, kind: 'APPEAL_OVERTURNED' });
  expect(new Set(one.map(({ kind }) => kind))).toEqual(new Set(['APPEAL_OVERTURNED']));
});

test('who changes who looks after a community is written down, and who changes nothing is not', async () => {
  const { village } = await aVillage(messaging);
  const steward = await aMember(messaging, { belongsTo: [village], roles: ['STEWARD'] });
  for (const isLocal of [false, true, true, false])
    await asked(setModeration, { communityId: village, isLocal }, steward);
  const by = { by: steward.memberId, member: null, action: null };
  expect(await logOf(village)).toEqual([
    { kind: 'MODERATES_WITH_OTHERS', ...by },
    { kind: 'MODERATES_ALONE', ...by },
  ]);
});

test('the database refuses to change it; an erasure takes away who it was, and leaves that it was', async () => {
  const { village, bo, moderator, action } = await aRemoval();
  for (const sql of [
    `update audit_events set kind = 'PIN_THREAD'`,
    `update audit_events set by_id = 'mbr_other'`,
    'delete from audit_events',
    'truncate audit_events',
  ])
    await expect(db.query(sql)).rejects.toThrow('audit_events is only added to');
  await messaging.tell('identity', memberTold(moderator.memberId, { isErased: true }));
  expect(await logOf(village)).toEqual([{ kind: 'REMOVE_MESSAGE', by: null, member: bo.memberId, action }]);
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  expect(await logOf(village)).toEqual([{ kind: 'REMOVE_MESSAGE', by: null, member: null, action }]);
});

test('what is older than 400 days is dropped, and nothing younger', async () => {
  const insert = `insert into audit_events (kind, community_id, at) values ('PIN_THREAD', $1, now() - make_interval(days => $2))`;
  for (const days of [399, 401, 500]) await db.query(insert, ['rgn_old', days]);
  expect(await pruneModeration(db, 10)).toBe(2);
  expect(await db.query(`select from audit_events where community_id = 'rgn_old'`)).toHaveLength(1);
});
