import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { answered } from '../asking.fixtures';
import { eventsOf, feedTelling } from '../live/live.fixtures';
import {
  aClientId,
  aCommunity,
  aMember,
  aRegionWithAna,
  memberTold,
  openTestMessaging,
  postMessage,
  startThread,
  type TestMessaging,
} from '../messaging.fixtures';

let messaging: TestMessaging;
let [ana, bo, cy]: Viewer[] = [];
let perche: string;
beforeAll(async () => {
  messaging = await openTestMessaging();
  perche = await aCommunity(messaging);
  [ana, bo, cy] = await Promise.all([1, 2, 3].map(() => aMember(messaging, { belongsTo: [perche] })));
});
afterAll(() => messaging.close());

const START = `mutation ($input: StartConversationInput!) { startConversation(input: $input) {
  thread { id kind title head participants { id } placements { community { id } } messages { nodes { text } } }
  errors { code path message } } }`;
const LEAVE = `mutation ($input: LeaveConversationInput!) { leaveConversation(input: $input) {
  hasLeft errors { code path } } }`;
const LIST = `query ($after: String, $first: Int! = 20) { conversations(first: $first, after: $after) {
  totalCount nodes { id participants { id } } pageInfo { endCursor hasNextPage } } }`;

interface Conversation {
  readonly id: string;
  readonly participants: readonly { readonly id: string }[];
}

async function starting(viewer: Viewer | undefined, others: (Viewer | undefined)[], more = {}) {
  const memberIds = others.map((one) => one?.memberId);
  const input = { clientId: aClientId(), memberIds, text: 'Psst.', language: 'en', ...more };
  const { data, errors } = await messaging.ask(START, { input }, viewer ?? null);
  if (errors) throw errors[0];
  return data['startConversation'] as { thread: Conversation | null; errors: object[] };
}

async function aConversation(viewer = ana, others = [bo]): Promise<string> {
  const { thread, errors } = await starting(viewer, others);
  if (!thread) throw new Error(JSON.stringify(errors));
  return thread.id;
}

const asked = (query: string, variables: object, viewer: Viewer | null | undefined) =>
  answered(messaging, query, variables, viewer);

const threadFor = (viewer: Viewer | null | undefined, id: string) =>
  asked('query ($id: ID!) { thread(id: $id) { id messages { nodes { text } } } }', { id }, viewer);

const leave = (viewer: Viewer | undefined, threadId: string, clientId = aClientId()) =>
  asked(LEAVE, { input: { clientId, threadId } }, viewer);

const blocking = (viewer: Viewer | undefined, other: Viewer | undefined) =>
  ({ ...viewer, blocked: [other?.memberId] }) as Viewer;

test('a conversation is read and written by those who take part, on every path, and by nobody else', async () => {
  const { thread } = await starting(ana, [bo, ana], { title: ' Fibre ' });
  const id = String(thread?.id);
  expect(thread).toMatchObject({
    ...{ kind: 'DIRECT', title: 'Fibre', head: 1, placements: [], messages: { nodes: [{ text: 'Psst.' }] } },
    participants: [ana, bo]
      .map((one) => ({ id: one?.memberId }))
      .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
  });
  const { message } = await postMessage(messaging, bo as Viewer, { threadId: id, text: 'Yes?' });
  expect(await threadFor(ana, id)).toMatchObject({
    messages: { nodes: [{ text: 'Psst.' }, { text: 'Yes?' }] },
  });

  const moderator = await aMember(messaging, { belongsTo: [perche], roles: ['STEWARD', 'MODERATOR'] });
  const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Message { text } } }`;
  const r = [
    { __typename: 'Message', id: message?.id },
    { __typename: 'Thread', id },
  ];
  for (const stranger of [cy, moderator, null]) {
    expect(await threadFor(stranger, id)).toBeNull();
    expect(await asked(entities, { r }, stranger)).toEqual([null, null]);
    expect(await asked('query ($id: ID!) { threadEvents(threadId: $id) { seq } }', { id }, stranger)).toBe(
      'NOT_FOUND',
    );
  }
  expect(await postMessage(messaging, cy as Viewer, { threadId: id })).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['threadId'] }],
  });
  for (const viewer of [ana, bo, cy]) {
    const { data } = await messaging.ask('{ threads(first: 100) { nodes { id } } }', {}, viewer);
    expect(data['threads']).not.toMatchObject({ nodes: expect.arrayContaining([{ id }]) });
  }
});

test('no feed tells of it, neither that of a community nor that of other services', async () => {
  const id = await aConversation();
  await postMessage(messaging, bo as Viewer, { threadId: id, text: 'Between us.' });
  await startThread(messaging, ana as Viewer, { communityIds: [perche], text: 'For all.' });
  const events = await feedTelling(messaging, 1, { scope: { regions: [perche] } }, ana);
  expect(events.map(({ thread }) => thread?.id)).not.toContain(id);
  const everywhere = await asked('{ communityFeed(first: 100) { thread { id } } }', {}, ana);
  expect(JSON.stringify(everywhere)).not.toContain(id);
  expect(JSON.stringify(await messaging.feed())).not.toContain(id);
  expect(await eventsOf(messaging, { threadId: id }, ana)).toHaveLength(2);
});

test('who leaves reads it no more; the others are told, and go on', async () => {
  const id = await aConversation(ana, [bo, cy]);
  const clientId = aClientId();
  for (const _again of [1, 2]) expect(await leave(bo, id, clientId)).toEqual({ hasLeft: true, errors: [] });
  expect(await threadFor(bo, id)).toBeNull();
  expect(await leave(bo, id)).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
  const events = await eventsOf(messaging, { threadId: id }, ana);
  expect(events.map(({ kind }) => kind)).toEqual(['MESSAGE_POSTED', 'PARTICIPANT_LEFT']);
  expect((await postMessage(messaging, cy as Viewer, { threadId: id })).message?.seq).toBe(3);
  await leave(cy, id);
  expect(await postMessage(messaging, ana as Viewer, { threadId: id })).toMatchObject({
    errors: [{ code: 'FORBIDDEN' }],
  });
});

test('a block ends it between two, and hides each from the other among several', async () => {
  const id = await aConversation(ana, [bo]);
  expect(await threadFor(blocking(bo, ana), id)).toBeNull();
  expect(await postMessage(messaging, blocking(ana, bo), { threadId: id })).toMatchObject({
    errors: [{ code: 'FORBIDDEN' }],
  });
  expect(await starting(blocking(ana, bo), [bo])).toMatchObject({
    thread: null,
    errors: [{ code: 'NOT_FOUND', path: ['memberIds'] }],
  });
  const among = await aConversation(ana, [bo, cy]);
  await postMessage(messaging, bo as Viewer, { threadId: among, text: 'From Bo.' });
  await postMessage(messaging, cy as Viewer, { threadId: among, text: 'From Cy.' });
  expect(await threadFor(blocking(cy, bo), among)).toMatchObject({
    messages: { nodes: [{ text: 'Psst.' }, { text: 'From Cy.' }] },
  });
});

test('of those who take part, each is told whom they may see: neither the hidden nor whom a block parts them from', async () => {
  const hidden = await aMember(messaging);
  const id = await aConversation(ana, [bo, cy, hidden]);
  await messaging.tell('identity', memberTold(hidden.memberId, { audience: 'NOBODY' }));
  const participants = async (viewer: Viewer | undefined) => {
    const found = await asked('query ($id: ID!) { thread(id: $id) { participants { id } } }', { id }, viewer);
    return (found as Conversation).participants.map((one) => one.id);
  };
  const named = (...all: (Viewer | undefined)[]) => all.map((one) => one?.memberId).sort();
  expect(await participants(ana)).toEqual(named(ana, bo, cy));
  expect(await participants(blocking(bo, cy))).toEqual(named(ana, bo));
  expect(await participants(hidden)).toEqual(named(ana, bo, cy, hidden));
});

test('one list has all of mine, last active first, in pages whose statements do not grow', async () => {
  const mine = await aMember(messaging, { belongsTo: [perche] });
  const ids = [];
  for (let count = 0; count < 5; count += 1) ids.push(await aConversation(mine, [bo]));
  await postMessage(messaging, bo as Viewer, { threadId: ids[0], text: 'Up.' });
  const [first, ...others] = ids;
  const expected = [first, ...others.reverse()];
  const { answer: page, statements } = await counting(() => asked(LIST, { first: 2 }, mine));
  expect(page).toMatchObject({ totalCount: 5, nodes: expected.slice(0, 2).map((id) => ({ id })) });
  const { endCursor } = (page as { pageInfo: { endCursor: string } }).pageInfo;
  const rest = await counting(() => asked(LIST, { first: 100, after: endCursor }, mine));
  expect(rest.answer).toMatchObject({ nodes: expected.slice(2).map((id) => ({ id })) });
  expect(rest.statements).toHaveLength(statements.length);
  expect(await asked(LIST, {}, await aMember(messaging))).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await asked(LIST, {}, null)).toBe('UNAUTHENTICATED');
});

test('it counts as unread for whoever has not written, until they leave', async () => {
  const [own, other] = [await aMember(messaging), await aMember(messaging)];
  const id = await aConversation(own, [other]);
  expect(await asked('{ unread { threads messages communities { threads } } }', {}, other)).toEqual({
    ...{ threads: 1, messages: 1, communities: [] },
  });
  await leave(other, id);
  expect(await asked('{ unread { threads } }', {}, other)).toEqual({ threads: 0 });
});

test('the same clientId starts one, even thirty times at once; with other words it is a conflict', async () => {
  const more = { clientId: aClientId() };
  const answers = await Promise.all(Array.from({ length: 30 }, () => starting(ana, [bo, cy], more)));
  expect(new Set(answers.map(({ thread }) => thread?.id)).size).toBe(1);
  expect(await starting(ana, [bo, cy], { ...more, text: 'Other.' })).toMatchObject({
    errors: [{ code: 'CONFLICT', path: ['clientId'] }],
  });
});

test('it takes 1 to 19 others who are there; it is placed, reported and started as a thread of communities nowhere', async () => {
  expect(await starting(ana, [ana])).toMatchObject({ errors: [{ code: 'INVALID', path: ['memberIds'] }] });
  const many = await Promise.all(Array.from({ length: 20 }, () => aMember(messaging)));
  expect(await starting(ana, many)).toMatchObject({ errors: [{ code: 'INVALID', path: ['memberIds'] }] });
  expect((await starting(ana, many.slice(1))).thread?.participants).toHaveLength(20);
  await messaging.tell('identity', memberTold(String(many[0]?.memberId), { isErased: true }));
  expect(await starting(ana, [many[0]])).toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });

  const id = await aConversation();
  const { message } = await postMessage(messaging, bo as Viewer, { threadId: id });
  const place =
    'mutation ($input: PlaceThreadInput!) { placeThread(input: $input) { errors { code path } } }';
  expect(
    await asked(place, { input: { clientId: aClientId(), threadId: id, communityId: perche } }, ana),
  ).toEqual({
    errors: [{ code: 'INVALID', path: ['threadId'] }],
  });
  const report = 'mutation ($input: ReportInput!) { report(input: $input) { errors { code path } } }';
  expect(await asked(report, { input: { messageId: message?.id, reason: 'SPAM' } }, ana)).toEqual({
    errors: [{ code: 'FORBIDDEN', path: ['messageId'] }],
  });
  expect(
    await startThread(messaging, ana as Viewer, { communityIds: [perche], kind: 'DIRECT' }),
  ).toMatchObject({
    errors: [{ code: 'INVALID', path: ['kind'] }],
  });
  expect(await asked('{ threads(kinds: [DIRECT]) { totalCount } }', {}, ana)).toBe('BAD_USER_INPUT');
  const { ana: other, perche: elsewhere } = await aRegionWithAna(messaging);
  const { thread } = await startThread(messaging, other, { communityIds: [elsewhere] });
  expect(await leave(other, String(thread?.id))).toMatchObject({
    errors: [{ code: 'INVALID', path: ['threadId'] }],
  });
});
