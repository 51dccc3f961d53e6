import type { Receipt } from '../../../kit/erasure';
import {
  aMember,
  aTalk,
  memberTold,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging?.close());

const erase = (person: string) => messaging.call('erase', { person }, 20_000) as Promise<Receipt>;
const textsOf = (authorId: string) =>
  messaging.sql<{ text: string }>('select text from messages where author_id = $1', [authorId]);

test('who wrote thousands of messages loses the words of all of them, a few at each call, each counted once', async () => {
  const { thread, bo } = await aTalk(messaging);
  await postMessage(messaging, bo, { threadId: thread.id, text: 'a word of Bo' });
  const many = 4_500;
  await messaging.sql(
    `with one as (select thread_id, author_id, at from thread_events where author_id = $1 limit 1), events as (
       insert into thread_events (thread_id, seq, kind, message_id, author_id, client_id, body_hash, at, community_ids)
       select thread_id, 1000 + at_, 'MESSAGE_POSTED', gen_random_uuid(), author_id, 'many-' || at_, '', at, '{}'
       from one, generate_series(1, $2::int) as at_ returning *)
     insert into messages (thread_id, seq, id, author_id, language, text, posted_at)
     select thread_id, seq, message_id, author_id, 'en', 'a word of Bo', at from events`,
    [bo.memberId, many],
  );
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  let receipt: Receipt;
  let calls = 0;
  do {
    receipt = await erase(bo.memberId);
    calls += 1;
  } while (!receipt.isDone);
  expect(calls).toBeGreaterThan(1);
  expect(receipt.counts).toMatchObject({ messages: many + 1, thread_events: many + 1, people: 1 });
  expect(await textsOf(bo.memberId)).toEqual(Array.from({ length: many + 1 }, () => ({ text: '' })));
  const [{ said }] = (await messaging.sql(
    `select count(*)::int as said from messages where words @@ to_tsquery('simple', 'word')`,
  )) as [{ said: number }];
  expect(said).toBe(0);
  const { messages, thread_events } = (await erase(bo.memberId)).counts;
  expect([messages, thread_events]).toEqual([many + 1, many + 1]);
});

test('a feed that is read anew, or late, brings nobody back', async () => {
  const { ana, thread } = await aTalk(messaging);
  await messaging.tell('identity', memberTold(ana.memberId, { isErased: true }));
  const membership = {
    ...{ id: 'mbs_late', memberId: ana.memberId, communityId: 'rgn_somewhere', tie: 'HOME' },
    ...{ stage: 'SETTLED', status: 'ACTIVE', roles: [], joinedAt: new Date().toISOString() },
  };
  await messaging.tell('regions', { kind: 'membership', state: membership });
  const rows = await messaging.sql('select from memberships where member_id = $1', [ana.memberId]);
  expect(rows).toHaveLength(0);
  const [row] = await messaging.sql<{ title: string }>('select title from threads where author_id = $1', [
    ana.memberId,
  ]);
  expect({ title: row?.title, id: thread.id }).toEqual({ title: '', id: thread.id });
});

test('what moderators did stays, without who did it, to whom and in which words', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  await messaging.sql(
    `insert into moderation_actions
       (id, community_id, thread_id, deed, reason, words, moderator_id, client_id, body_hash, at, author_id)
     select gen_random_uuid(), 'rgn_x', id, 'HIDE_THREAD', 'SPAM', 'words about ' || $1::text, $2, 'mine', 'x', now(), $1
     from threads where author_id = $1`,
    [ana.memberId, bo.memberId],
  );
  await messaging.tell('identity', memberTold(bo.memberId, { isErased: true }));
  const kept = () =>
    messaging.sql(
      `select deed, reason, words, moderator_id, author_id from moderation_actions
       where thread_id in (select id from threads where author_id = $1)`,
      [ana.memberId],
    );
  const deed = { deed: 'HIDE_THREAD', reason: 'SPAM', words: '', moderator_id: '' };
  expect(await kept()).toEqual([{ ...deed, author_id: ana.memberId }]);
  await messaging.tell('identity', memberTold(ana.memberId, { isErased: true }));
  expect(await kept()).toEqual([{ ...deed, author_id: '' }]);
  expect(thread.id).toMatch(/^thr_/);
});

test('an export has one’s own words and what others said in one’s conversations, never what is hidden or of another', async () => {
  const { bo, thread } = await aTalk(messaging);
  const cy = await aMember(messaging, { belongsTo: bo.memberships.map(({ communityId }) => communityId) });
  const { message } = await postMessage(messaging, cy, { threadId: thread.id, text: 'Hidden of Cy.' });
  await messaging.sql(
    `update messages set withheld = text, text = '', removed_at = now(), removed_by = 'MODERATION' where author_id = $1`,
    [cy.memberId],
  );
  expect(message?.text).toBe('Hidden of Cy.');
  const lists = (await messaging.call('exportLists', {})) as string[];
  const pages = await Promise.all(
    lists.map((list) => messaging.call('exportPage', { person: bo.memberId, list, after: null })),
  );
  expect(JSON.stringify(pages)).not.toContain('Hidden of Cy.');
  const own = await messaging.call('exportPage', { person: cy.memberId, list: 'messages', after: null });
  expect(own).toMatchObject({ items: [{ text: '', withheld: 'Hidden of Cy.' }], after: null });
});
