import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, newcomer, type Person } from './people';
import { openReader, type Reader, type ReaderSettings } from './readers';
import type { Stage } from './stage';

const startThread = `mutation ($input: StartThreadInput!) {
  startThread(input: $input) { thread { id eventCursor } errors { code message } } }`;
const block = 'mutation ($id: ID!) { blockMember(input: { memberId: $id }) { errors { code } } }';
const feedStart = `query ($circles: [ID!]) {
  communityFeed(scope: { circles: $circles }, first: 100) { cursor } feedCursor }`;

export interface Thread {
  readonly id: string;
  readonly eventCursor: string;
}

/** Who acts: members who write, and threads they write in, the first of which is the hot one. */
export interface Cast {
  readonly starter: Person;
  readonly writers: readonly Person[];
  readonly threads: readonly Thread[];
  readonly feedCursor: string;
}

const writerCount = 8;
const threadCount = 9;

export async function assemble({ gateways, communityId }: Stage): Promise<Cast> {
  const url = gateways[0]?.url ?? '';
  const starter = await newcomer(url, 'Starter', communityId);
  const writers: Person[] = [];
  for (let at = 0; at < writerCount; at += 1) writers.push(await newcomer(url, `Writer ${at}`, communityId));
  const threads: Thread[] = [];
  for (let at = 0; at < threadCount; at += 1) threads.push(await started(url, starter, communityId, at));
  return { starter, writers, threads, feedCursor: await cursorAfter(url, communityId) };
}

async function started(url: string, by: Person, communityId: string, at: number): Promise<Thread> {
  const input = {
    clientId: randomUUID(),
    communityIds: [communityId],
    kind: 'DISCUSSION',
    title: at === 0 ? 'Hot' : `Thread ${at}`,
    text: 'begin',
    language: 'en',
  };
  for (;;) {
    const { startThread: payload } = await ask<{ startThread: { thread: Thread | null } }>(
      url,
      startThread,
      { input },
      await by.token(),
    );
    if (payload?.thread) return payload.thread;
    await pause(100); // Messaging may not have heard of the member or the circle yet.
  }
}

/** The feed's cursor once it tells that every thread was started. */
async function cursorAfter(url: string, communityId: string): Promise<string> {
  for (;;) {
    const found = await ask<{ communityFeed: object[]; feedCursor: string }>(url, feedStart, {
      circles: [communityId],
    });
    if (found.communityFeed?.length === threadCount && found.feedCursor) return found.feedCursor;
    await pause(100);
  }
}

/** Half read the hot thread, some the feed of all, some sign in and have blocked a writer; the rest read the other threads. */
export async function seat(stage: Stage, cast: Cast, count: number): Promise<Reader[]> {
  const { communityId, gateways, toReaders } = stage;
  const threadIds = cast.threads.map(({ id }) => id);
  const ofFeed = { circleId: communityId, after: cast.feedCursor, threadIds };
  const [hot, ...others] = cast.threads.map(({ id, eventCursor }) => ({ threadId: id, after: eventCursor }));
  const hidden = [cast.writers[0]?.memberId ?? ''];
  const feeds = Math.ceil(count / 25);
  const blocking: Person[] = [];
  for (let at = 0; at < 2; at += 1) {
    const person = await newcomer(gateways[0]?.url ?? '', `Reader ${at}`, communityId);
    await ask(gateways[0]?.url ?? '', block, { id: hidden[0] }, await person.token());
    blocking.push(person);
  }

  const settings: Omit<ReaderSettings, 'url'>[] = Array.from({ length: count }, (_none, at) => {
    const other = others[at % others.length] ?? ofFeed;
    const name = `reader ${at}`;
    if (at < feeds) return { name: `${name}, of the feed`, of: ofFeed };
    const person = blocking[at - feeds];
    if (person) return { name: `${name}, who has blocked a writer`, person, hidden, of: hot ?? ofFeed };
    return { name, of: at % 2 === 0 ? (hot ?? ofFeed) : other };
  });
  return Promise.all(
    settings.map((one, at) => openReader({ ...one, url: toReaders[at % toReaders.length]?.url ?? '' })),
  );
}
