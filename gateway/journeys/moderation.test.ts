import { randomUUID } from 'node:crypto';
import {
  AppealDocument,
  AppealQueueDocument,
  DecideAppealDocument,
  JoinDocument,
  LiveThreadEventsDocument,
  ModerateDocument,
  type ModerateInput,
  ModerationLogDocument,
  ModerationOfMineDocument,
  ModerationQueueDocument,
  PlaceThreadDocument,
  ReportDocument,
  SetAgreementDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person } from './journey.fixtures';
import {
  aMemberOf,
  listen,
  listenToFeed,
  listenToThread,
  say,
  socketOf,
  start,
  textsOf,
} from './live.fixtures';
import { aFounding, belong } from './people.fixtures';

let journey: Journey;
let [lea, bo, moderator] = [] as unknown as [Person, Person, Person];
beforeAll(async () => {
  journey = await openJourney();
  [lea, bo] = [
    await aMemberOf(journey, 'perche', 'Léa Lit'),
    await aMemberOf(journey, 'perche', 'Bo Bavard'),
  ];
  moderator = await journey.join('Mo Modère');
  const communityId = journey.community('orne');
  const membership = { tie: 'HOME', stage: 'SETTLED', roles: ['MODERATOR'], joinedAt: new Date() } as const;
  // The Perche lies in the Orne: its moderation falls to those of the Orne too.
  await belong(journey, [
    { ...membership, memberId: moderator.id, communityId, roles: [...membership.roles] },
  ]);
}, 60_000);
afterAll(() => journey?.close());

async function act(input: Omit<ModerateInput, 'clientId' | 'communityId' | 'words'>): Promise<void> {
  const whole = { clientId: randomUUID(), communityId: journey.community('perche'), words: '', ...input };
  await journey.until(async () => {
    const { data } = await journey.ask(ModerateDocument, { input: whole }, moderator.accessToken);
    return data.moderate.action;
  });
}

const queue = async () =>
  (await journey.ask(ModerationQueueDocument, {}, moderator.accessToken)).data.moderationQueue?.nodes ?? [];

test('what is reported comes to a moderator around, is removed, and open readers are told at once; the log names nobody', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const [inThread, inFeed] = [await socketOf(journey, lea), await socketOf(journey, null)];
  const scope = { regions: [journey.community('perche')] };
  const told = [
    listen(inThread, LiveThreadEventsDocument, { threadId }),
    await listenToFeed(journey, { socket: inFeed, by: lea }, scope),
  ];
  const messageId = await journey.until(async () => {
    const id = await say(journey, bo, threadId, 'Buy my course!');
    return told.every(({ next }) => next.length > 0) && id;
  });

  const { data } = await journey.ask(
    ReportDocument,
    { input: { messageId, reason: 'SPAM', words: '' } },
    lea.accessToken,
  );
  expect(data.report).toEqual({ isReported: true, errors: [] });
  const [one] = await journey.until(async () => {
    const nodes = await queue();
    return nodes.length > 0 && nodes;
  });
  expect(one).toMatchObject({
    text: 'Buy my course!',
    count: 1,
    reasons: ['SPAM'],
    communities: [{ slug: 'perche' }],
  });
  await act({ deed: 'REMOVE_MESSAGE', messageId, reason: 'SPAM' });
  for (const one of told) {
    const removal = await journey.until(() =>
      one.next
        .map(({ data: event }) => event.threadEvents ?? event.communityFeed)
        .find(({ kind }) => kind === 'MESSAGE_REMOVED'),
    );
    expect(removal.message).toMatchObject({ id: messageId, text: '' });
  }
  expect(await queue()).toEqual([]);
  const log = await journey.ask(ModerationLogDocument, { slug: 'perche' });
  expect(log.data.region?.moderatesAlone).toBe(false);
  expect(log.data.region?.moderationLog?.nodes).toContainEqual({ deed: 'REMOVE_MESSAGE', reason: 'SPAM' });
  await Promise.all([inThread.close(), inFeed.close()]);
});

test('readers of a thread that is hidden where they read it are told nothing more', async () => {
  const threadId = await start(journey, lea, { text: 'begin' });
  const socket = await socketOf(journey, null);
  const told = await listenToThread(journey, { socket, by: lea }, threadId);
  await say(journey, bo, threadId, 'before');
  await journey.until(() => told.next.length > 0);
  await act({ deed: 'HIDE_THREAD', threadId, reason: 'OFF_TOPIC' });
  await journey.until(() => told.errors);
  expect(told.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  expect(textsOf(told)).toEqual(['before']);
  await socket.close();
});

test('hidden where everybody read it, a thread goes on for those who read it in a closed region of theirs', async () => {
  const founding = await aFounding(journey, 'val-d-huisne');
  const fanny = await aMemberOf(journey, 'perche', 'Fanny Fonde');
  await journey.ask(JoinDocument, { communityId: founding, tie: 'HOME' }, fanny.accessToken);
  const threadId = await journey.until(() =>
    start(journey, fanny, { communityIds: [founding] }).catch(() => null),
  );
  const placing = { clientId: randomUUID(), threadId, communityId: journey.community('perche') };
  await journey.until(async () => {
    const { data } = await journey.ask(PlaceThreadDocument, { input: placing }, fanny.accessToken);
    return data.placeThread.thread;
  });
  const [hers, his] = [await socketOf(journey, fanny), await socketOf(journey, bo)];
  const toHer = await listenToThread(journey, { socket: hers, by: fanny }, threadId);
  const toHim = await listenToThread(journey, { socket: his, by: bo }, threadId);
  await say(journey, fanny, threadId, 'before');
  await journey.until(() => [toHer, toHim].every((told) => textsOf(told).includes('before')));

  await act({ deed: 'HIDE_THREAD', threadId, reason: 'OFF_TOPIC' });
  await journey.until(() => toHim.errors);
  expect(toHim.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  await say(journey, fanny, threadId, 'after');
  await journey.until(() => textsOf(toHer).includes('after'));
  expect(textsOf(toHer)).toEqual(['before', 'PLACEMENT_CHANGED', 'after']);
  expect(textsOf(toHim)).toEqual(['before']);
  await Promise.all([hers.close(), his.close()]);
});

test('what goes against the agreement is removed by it, and comes back live when an appeal is granted', async () => {
  const steward = await journey.join('Stella Steward');
  const communityId = journey.community('perche');
  const membership = { tie: 'HOME', stage: 'SETTLED', roles: ['STEWARD'], joinedAt: new Date() } as const;
  await belong(journey, [{ ...membership, memberId: steward.id, communityId, roles: [...membership.roles] }]);
  const points = [{ title: 'Be kind', text: '' }];
  const agreement = await journey.until(async () => {
    const { data } = await journey.ask(
      SetAgreementDocument,
      { input: { communityId, points } },
      steward.accessToken,
    );
    return data.setAgreement.agreement;
  });
  const threadId = await start(journey, lea, { text: 'begin' });
  const messageId = await say(journey, bo, threadId, 'Fools.');
  const socket = await socketOf(journey, null);
  const told = await listenToThread(journey, { socket, by: lea }, threadId);
  await act({ deed: 'REMOVE_MESSAGE', messageId, reason: 'HARASSMENT', pointId: agreement[0]?.id ?? null });
  const { data: mine } = await journey.ask(ModerationOfMineDocument, {}, bo.accessToken);
  const [done] = mine.moderationOfMine?.nodes ?? [];
  expect(done).toMatchObject({ deed: 'REMOVE_MESSAGE', point: { title: 'Be kind' }, appeal: null });
  await journey.ask(
    AppealDocument,
    { input: { actionId: done?.id ?? '', words: 'A joke.' } },
    bo.accessToken,
  );
  const own = await journey.ask(AppealQueueDocument, {}, moderator.accessToken);
  expect(own.data.appealQueue?.nodes).toEqual([]);
  const waiting = await journey.ask(AppealQueueDocument, {}, steward.accessToken);
  const [one] = waiting.data.appealQueue?.nodes ?? [];
  expect(one).toMatchObject({ text: 'Fools.', appeal: { words: 'A joke.' } });
  const input = { appealId: one?.appeal.id ?? '', decision: 'OVERTURNED', answer: 'Quite so.' } as const;
  await journey.ask(DecideAppealDocument, { input }, steward.accessToken);
  await journey.until(() => textsOf(told).length === 2);
  expect(told.next.map(({ data }) => data.threadEvents.kind)).toEqual([
    'MESSAGE_REMOVED',
    'MESSAGE_RESTORED',
  ]);
  const after = await journey.ask(ModerationOfMineDocument, {}, bo.accessToken);
  expect(after.data.moderationOfMine?.nodes[1]?.appeal).toEqual({
    decision: 'OVERTURNED',
    answer: 'Quite so.',
  });
  await journey.ask(SetAgreementDocument, { input: { communityId, points: [] } }, steward.accessToken);
  await socket.close();
});
