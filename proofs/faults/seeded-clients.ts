import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type LiveEvent, openLive } from '../../clients/live/live-client';
import { cuttable } from '../../gateway/testing/cuttable.fixtures';
import type { Cast, Thread } from './cast';
import type { LogEvent, Run, Told } from './checker';
import type { Theatre } from './faults';
import { anIntention, logIn } from './log';
import { ask } from './people';

/*
 * Clients with a bug, of the product itself, in a thread that nobody else writes in.
 */

const startThread = `mutation ($input: StartThreadInput!) {
  startThread(input: $input) { thread { id eventCursor } errors { code } } }`;
const postMessage = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { seq } errors { code } } }`;
const threadEvents = `query ($threadId: ID!, $after: String, $first: Int!) {
  threadEvents(threadId: $threadId, after: $after, first: $first) { cursor kind seq message { author { id } } } }`;

interface Scene {
  readonly thread: Thread;
  readonly url: string;
  /** Says it once, and answers when it is acknowledged. */
  post(intention: string, writer?: number): Promise<void>;
  /** What the checker is to judge. */
  run(told: Told['events'], more?: Partial<Told>): Promise<Run>;
}

async function aScene({ gateways, communityId, database }: Theatre, { writers }: Cast): Promise<Scene> {
  const url = gateways[0]?.url ?? '';
  const acknowledged: string[] = [];
  const input = {
    clientId: randomUUID(),
    communityIds: [communityId],
    kind: 'DISCUSSION',
    title: 'Seeded',
    text: 'begin',
    language: 'en',
  };
  const { startThread: started } = await ask<{ startThread: { thread: Thread } }>(
    url,
    startThread,
    { input },
    await writers[0]?.token(),
  );
  const thread = started?.thread;
  if (!thread) throw new Error('No thread was started.');
  const threadId = thread.id;
  return {
    thread,
    url,
    async post(intention, writer = 0) {
      const message = { clientId: randomUUID(), threadId, text: intention };
      await ask(url, postMessage, { input: message }, await writers[writer]?.token());
      acknowledged.push(intention);
    },
    async run(events, more = {}) {
      const log = (await logIn(database)).get(threadId) as readonly LogEvent[];
      const told = { reader: 'seeded', threadId, from: 2, hidden: [], events, ...more };
      return {
        log: new Map([[threadId, log]]),
        acknowledged: (acknowledged.length > 0 ? acknowledged : ['begin']).map((intention) => ({
          threadId,
          intention,
        })),
        told: [told],
      };
    },
  };
}

const until = async (isSo: () => boolean) => {
  for (let tries = 0; !isSo() && tries < 1_000; tries += 1) await pause(10);
};

/** Comes back without saying where it was. */
export async function ignoresCursor(theatre: Theatre, cast: Cast): Promise<Run> {
  const { thread, url, post, run } = await aScene(theatre, cast);
  const told: { seq: number; kind: string }[] = [];
  const { Socket, cut } = cuttable();
  const live = await openLive({ url: `${url}/graphql`, webSocket: Socket });
  const query =
    'subscription ($scope: ScopeInput) { communityFeed(scope: $scope) { cursor kind seq thread { id } } }';
  const hear = ({ event }: { event: LiveEvent }) => {
    if (event.thread?.id === thread.id) told.push({ seq: event.seq ?? 0, kind: event.kind });
  };
  live.feed(query, { scope: { circles: [theatre.communityId] } }, hear);
  // Until it listens at all.
  while (told.length === 0) {
    await post(anIntention());
    await pause(50);
  }
  const from = told[0]?.seq ?? 0;
  cut();
  for (let at = 0; at < 5; at += 1) await post(anIntention());
  const before = told.length;
  while (told.length === before) {
    await pause(50);
    await post(anIntention());
  }
  await live.close();
  return run(told, { from });
}

/** Opens a second subscription after a cut, while the first comes back as well. */
export async function doesNotDedupe(theatre: Theatre, cast: Cast): Promise<Run> {
  const { thread, url, post, run } = await aScene(theatre, cast);
  const told: { seq: number; kind: string }[] = [];
  const { Socket, cut } = cuttable();
  const live = await openLive({ url: `${url}/graphql`, webSocket: Socket });
  const query = `subscription ($threadId: ID!, $after: String) {
    threadEvents(threadId: $threadId, after: $after) { cursor kind seq } }`;
  let after = thread.eventCursor;
  const subscribe = () =>
    live.thread(query, { threadId: thread.id, after }, ({ event }: { event: LiveEvent }) => {
      after = event.cursor;
      told.push({ seq: event.seq ?? 0, kind: event.kind });
    });
  subscribe();
  await post(anIntention());
  await until(() => told.length === 1);
  cut();
  subscribe();
  await post(anIntention());
  await until(() => told.length >= 3);
  await live.close();
  return run(told);
}

/** Hides what a blocked writer said after it has read a page, and goes on from the last thing it shows. */
export async function filterDropsCursor(theatre: Theatre, cast: Cast): Promise<Run> {
  const { thread, url, post, run } = await aScene(theatre, cast);
  const hidden = cast.writers[1]?.memberId ?? '';
  await post(anIntention());
  for (let at = 0; at < 5; at += 1) await post(anIntention(), 1);
  await post(anIntention());
  const told: { seq: number; kind: string }[] = [];
  const reader = await cast.writers[2]?.token();
  for (let after = thread.eventCursor; ; ) {
    const variables = { threadId: thread.id, after, first: 3 };
    const { threadEvents: page = [] } = await ask<{
      threadEvents: (LiveEvent & { message: { author: { id: string } } })[];
    }>(url, threadEvents, variables, reader);
    const shown = page.filter(({ message }) => message.author.id !== hidden);
    told.push(...shown.map(({ seq, kind }) => ({ seq: seq ?? 0, kind })));
    const last = shown.at(-1);
    if (!last) break;
    after = last.cursor;
  }
  return run(told, { hidden: [hidden] });
}

/** Sends again what was not answered, as if it had never been sent. */
export async function hasNoClientId(theatre: Theatre, cast: Cast): Promise<Run> {
  const { thread, run } = await aScene(theatre, cast);
  const [proxy] = theatre.toWriters;
  const text = anIntention();
  const token = await cast.writers[0]?.token();
  const send = () =>
    ask(
      proxy?.url ?? '',
      postMessage,
      { input: { clientId: randomUUID(), threadId: thread.id, text } },
      token,
    );
  proxy?.dropAnswers(1);
  await send().catch(() => send());
  const log = (await logIn(theatre.database)).get(thread.id) ?? [];
  return run(log.filter(({ seq }) => seq >= 2));
}
