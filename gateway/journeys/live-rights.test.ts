import { randomUUID } from 'node:crypto';
import {
  BlockDocument,
  JoinDocument,
  LeaveConversationDocument,
  LeaveDocument,
  SignOutDocument,
  StartConversationDocument,
  ThreadsDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import { aMemberOf, listenToFeed, listenToThread, say, socketOf, start, textsOf } from './live.fixtures';
import { aFounding } from './people.fixtures';

let journey: Journey;
let lea: Person;
beforeAll(async () => {
  journey = await openJourney();
  lea = await aMemberOf(journey, 'perche', 'Léa Fibre');
}, 60_000);
afterAll(() => journey?.close());

/** Somebody else who goes on being told proves that there was something to tell. */
async function afterLosing(lose: (reader: Person, reads: string) => Promise<unknown>, community?: string) {
  const reader = await aMemberOf(journey, 'perche', 'Ida Lit');
  const writer = community ? await memberOfFounding(community) : lea;
  if (community) await joined(reader, community);
  const communityIds = [community ?? journey.community('perche')];
  const threadId = await start(journey, writer, { communityIds });
  const [socket, other] = [await socketOf(journey, reader), await socketOf(journey, writer)];
  const scope = { regions: communityIds, includeChildren: false };
  const told = [
    await listenToThread(journey, { socket, by: reader }, threadId),
    await listenToFeed(journey, { socket, by: reader }, scope),
  ];
  const witness = await listenToThread(journey, { socket: other, by: writer }, threadId);
  await say(journey, writer, threadId, 'before');
  await journey.until(() => told.every((one) => textsOf(one).includes('before')));

  await lose(reader, threadId);
  const lost = await journey.until(async () => {
    const before = told.map(({ next }) => next.length);
    const text = randomUUID();
    await say(journey, writer, threadId, text);
    await journey.until(() => textsOf(witness).includes(text));
    await socket.flushed();
    return told.every(({ next }, at) => next.length === before[at]);
  });
  expect(lost).toBe(true);
  const counts = told.map(({ next }) => next.length);
  for (const text of ['after 1', 'after 2', 'after 3']) await say(journey, writer, threadId, text);
  await journey.until(() => textsOf(witness).at(-1) === 'after 3');
  await socket.flushed();
  expect(told.map(({ next }) => next.length)).toEqual(counts);
  return { told, socket, close: () => Promise.all([socket.close(), other.close()]) };
}

async function memberOfFounding(communityId: string): Promise<Person> {
  const person = await journey.join('Fanny Fonde');
  await joined(person, communityId);
  return person;
}

/** Joins, and waits until messaging has heard of the community and lets them write there. */
async function joined(person: Person, communityId: string): Promise<void> {
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, person.accessToken);
  const variables = { scope: { regions: [communityId] } };
  await journey.until(async () => (await journey.ask(ThreadsDocument, variables)).errors === undefined);
  await journey.until(() => start(journey, person, { communityIds: [communityId] }).catch(() => null));
}

test('who blocks an author is told nothing more of theirs', async () => {
  const { told, close } = await afterLosing((reader) =>
    journey.ask(BlockDocument, { memberId: lea.id }, reader.accessToken),
  );
  // Their thread is not there any more; the feed of the region goes on without them.
  expect(told[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(told[1]).toMatchObject({ errors: null, isComplete: false });
  await close();
});

test('who leaves a region that is closed to others is told nothing more of it', async () => {
  const founding = await aFounding(journey, 'val-d-huisne');
  const { told, close } = await afterLosing(
    (reader) => journey.ask(LeaveDocument, { communityId: founding }, reader.accessToken),
    founding,
  );
  expect(told[0]?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  await close();
});

test('whose session has ended is told nothing more, and is sent away', async () => {
  const { socket, close } = await afterLosing((reader) =>
    journey.ask(SignOutDocument, {}, reader.accessToken),
  );
  await journey.until(() => socket.closed);
  expect(socket.closed).toMatchObject({ code: 4403, reason: expect.stringContaining('UNAUTHENTICATED') });
  await close();
});

test('who leaves a conversation is told nothing more of it, and those who stay are told that they left', async () => {
  const [ida, tom] = [await journey.join('Ida Part'), await journey.join('Tom Reste')];
  const input = {
    clientId: randomUUID(),
    memberIds: [ida.id, tom.id],
    title: '',
    text: 'A trois.',
    language: 'fr',
  };
  const threadId = await journey.until(async () => {
    const { data } = await journey.ask(StartConversationDocument, { input }, lea.accessToken);
    return data.startConversation.thread?.id;
  });
  const sockets = [await socketOf(journey, ida), await socketOf(journey, tom)] as const;
  const told = await listenToThread(journey, { socket: sockets[0], by: ida }, threadId);
  const stays = await listenToThread(journey, { socket: sockets[1], by: tom }, threadId);
  await say(journey, lea, threadId, 'before');
  await journey.until(() => [told, stays].every((one) => textsOf(one).includes('before')));
  const leaving = { clientId: randomUUID(), threadId };
  const { data } = await journey.ask(LeaveConversationDocument, { input: leaving }, ida.accessToken);
  expect(data.leaveConversation).toEqual({ hasLeft: true, errors: [] });
  await journey.until(() => told.errors);
  await say(journey, lea, threadId, 'after');
  await journey.until(() => textsOf(stays).includes('after'));
  await sockets[0].flushed();
  expect(textsOf(told)).toEqual(['before']);
  expect(told.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(textsOf(stays)).toEqual(['before', 'PARTICIPANT_LEFT', 'after']);
  await Promise.all(sockets.map((socket) => socket.close()));
});
