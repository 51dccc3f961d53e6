import { counting } from '../../../kit/testing/statements';
import {
  aCommunity,
  aMember,
  aRegionWithAna,
  aTalk,
  aThread,
  openTestMessaging,
  postMessage,
  type TestMessaging,
} from '../messaging.fixtures';
import { change, eventsOf, feedOf, feedTelling } from './live.fixtures';

let messaging: TestMessaging;
beforeAll(async () => {
  messaging = await openTestMessaging();
});
afterAll(() => messaging.close());

test('what happened in a thread is told in order, page after page, each event once', async () => {
  const { ana, bo, thread } = await aTalk(messaging);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id, text: 'One.' });
  await change(messaging, bo, 'editMessage', { messageId: message?.id, text: 'Two.' });
  await postMessage(messaging, ana, { threadId: thread.id, text: 'Three.' });

  const all = await eventsOf(messaging, { threadId: thread.id });
  expect(all.map(({ seq, kind, message: about }) => [seq, kind, about?.text])).toEqual([
    [1, 'MESSAGE_POSTED', 'Down again?'],
    [2, 'MESSAGE_POSTED', 'Two.'],
    [3, 'MESSAGE_EDITED', 'Two.'],
    [4, 'MESSAGE_POSTED', 'Three.'],
  ]);
  const paged = [];
  let after: string | undefined;
  for (let page = await eventsOf(messaging, { threadId: thread.id, first: 2 }); page.length > 0; ) {
    paged.push(...page);
    after = page.at(-1)?.cursor;
    page = await eventsOf(messaging, { threadId: thread.id, first: 2, ...(after ? { after } : {}) });
  }
  expect(paged).toEqual(all);
});

test('a thread’s own cursor is that of its last event: nothing is told twice, nothing between is missed', async () => {
  const { bo, thread } = await aTalk(messaging);
  const { data } = await messaging.ask('query ($id: ID!) { thread(id: $id) { eventCursor } }', {
    id: thread.id,
  });
  const after = (data['thread'] as { eventCursor: string }).eventCursor;
  expect(await eventsOf(messaging, { threadId: thread.id, after })).toEqual([]);
  const { message } = await postMessage(messaging, bo, { threadId: thread.id });
  expect(
    (await eventsOf(messaging, { threadId: thread.id, after })).map((event) => event.message?.id),
  ).toEqual([message?.id]);
});

test('a thread in two communities is told once in a scope that holds both, and in each of them', async () => {
  const normandy = await aCommunity(messaging);
  const perche = await aCommunity(messaging, { inside: [normandy] });
  const elsewhere = await aCommunity(messaging);
  const ana = await aMember(messaging, { belongsTo: [perche, normandy] });
  const thread = await aThread(messaging, ana, { kind: 'NEWS' });
  await postMessage(messaging, ana, { threadId: thread.id });

  for (const scope of [
    { regions: [perche] },
    { regions: [normandy] },
    { regions: [normandy, perche, elsewhere] },
  ]) {
    const events = await feedTelling(messaging, 2, { scope });
    expect(events.map((event) => event.thread?.id)).toEqual([thread.id, thread.id]);
    expect(await feedOf(messaging, { scope, kinds: ['QUESTION', 'DISCUSSION'] })).toEqual([]);
    expect(await feedOf(messaging, { scope, kinds: ['NEWS'] })).toEqual(events);
    const [first] = events;
    expect(await feedOf(messaging, { scope, after: first?.cursor ?? '' })).toEqual(events.slice(1));
  }
  expect(await feedOf(messaging, { scope: { regions: [elsewhere] } })).toEqual([]);
  expect(
    (await feedTelling(messaging, 2)).filter((event) => event.thread?.id === thread.id).length,
  ).toBeLessThanOrEqual(2);
});

test('placed in one more community, a thread is told there from then on', async () => {
  const [perche, normandy] = [await aCommunity(messaging), await aCommunity(messaging)];
  const ana = await aMember(messaging, { belongsTo: [perche, normandy] });
  const thread = await aThread(messaging, ana, { communityIds: [perche] });
  const placed = await change(messaging, ana, 'placeThread', { threadId: thread.id, communityId: normandy });
  expect(placed).toMatchObject({
    thread: { head: 2, placements: [{ community: { id: perche } }, { community: { id: normandy } }] },
    errors: [],
  });
  await postMessage(messaging, ana, { threadId: thread.id });
  const kinds = async (communityId: string, count: number) =>
    (await feedTelling(messaging, count, { scope: { regions: [communityId] } })).map(({ kind }) => kind);
  expect(await kinds(normandy, 2)).toEqual(['THREAD_PLACED', 'MESSAGE_POSTED']);
  expect(await kinds(perche, 2)).toEqual(['MESSAGE_POSTED', 'MESSAGE_POSTED']);
});

test('what people did whom a block parts from the viewer is left out, and so are their threads', async () => {
  const { perche, ana, bo, thread } = await aTalk(messaging);
  await postMessage(messaging, bo, { threadId: thread.id });
  const scope = { regions: [perche] };
  const [all] = [await feedTelling(messaging, 2, { scope })];
  const withoutBo = { ...ana, blocked: [bo.memberId] };
  expect((await eventsOf(messaging, { threadId: thread.id }, withoutBo)).map(({ seq }) => seq)).toEqual([1]);
  expect(await feedOf(messaging, { scope }, withoutBo)).toEqual(
    await feedOf(messaging, { scope, first: 1 }, ana),
  );
  const withoutAna = { ...bo, blocked: [ana.memberId] };
  expect(await feedOf(messaging, { scope }, withoutAna)).toEqual([]);
  await expect(eventsOf(messaging, { threadId: thread.id }, withoutAna)).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect(all).toHaveLength(2);
});

test('what happens in a community that is being founded is told to its members alone', async () => {
  const founding = await aCommunity(messaging, { state: 'INCUBATING' });
  const ana = await aMember(messaging, { belongsTo: [founding] });
  const stranger = await aMember(messaging);
  const thread = await aThread(messaging, ana);
  const scope = { regions: [founding] };
  expect(await feedTelling(messaging, 1, { scope }, ana)).toHaveLength(1);
  for (const viewer of [null, stranger]) {
    expect(await feedOf(messaging, { scope }, viewer)).toEqual([]);
    await expect(eventsOf(messaging, { threadId: thread.id }, viewer)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND' },
    });
  }
});

test('a cursor tells nobody who somebody is that hides', async () => {
  const { perche } = await aRegionWithAna(messaging);
  const hidden = await aMember(messaging, { belongsTo: [perche], audience: 'NOBODY' });
  const thread = await aThread(messaging, hidden);
  const [event] = await eventsOf(messaging, { threadId: thread.id });
  expect(event?.message?.author).toBeNull();
  expect(Buffer.from(event?.cursor ?? '', 'base64url').toString('latin1')).not.toContain(hidden.memberId);
});

test.each([
  ['another thread’s', async () => (await aTalk(messaging)).thread.id],
  ['the feed’s', async () => null],
])('%s cursor is refused, and so is one that was made up', async (_whose, other) => {
  const { thread } = await aTalk(messaging);
  const threadId = await other();
  const [event] = threadId ? await eventsOf(messaging, { threadId }) : await feedTelling(messaging, 1);
  for (const after of [event?.cursor ?? '', 'nonsense', '']) {
    await expect(eventsOf(messaging, { threadId: thread.id, after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'after' },
    });
  }
});

test('a page of events with their threads, messages and authors costs the same statements however long it is', async () => {
  const { perche, bo, thread } = await aTalk(messaging);
  const post = () => postMessage(messaging, bo, { threadId: thread.id });
  for (let count = 0; count < 30; count += 1) await post();
  const scope = { regions: [perche] };
  await feedTelling(messaging, 31, { scope });
  for (const first of [2, 30]) {
    expect(
      (await counting(() => eventsOf(messaging, { threadId: thread.id, first }))).statements,
    ).toHaveLength(2);
    expect((await counting(() => feedOf(messaging, { scope, first }))).statements).toHaveLength(3);
  }
});

test.each([
  ['a page of none', { first: 0 }, 'first'],
  ['a page of 101', { first: 101 }, 'first'],
  ['no kind at all', { kinds: [] }, 'kinds'],
  ['a circle for a region', { scope: { regions: ['crc_00000000000000000000000000'] } }, 'scope.regions'],
])('%s is refused, naming the field', async (_what, variables, field) => {
  await expect(feedOf(messaging, variables)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', field },
  });
});
