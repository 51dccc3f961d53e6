import { randomUUID } from 'node:crypto';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { openSocket, type TestSocket, type Told } from '../testing/socket.fixtures';
import {
  CommunityFeedDocument,
  EventCursorDocument,
  FeedCursorDocument,
  JoinDocument,
  LiveCommunityFeedDocument,
  LiveThreadEventsDocument,
  PostMessageDocument,
  type ScopeInput,
  StartThreadDocument,
  type StartThreadInput,
  ThreadEventsDocument,
} from './generated/graphql';
import type { Journey, Person } from './journey.fixtures';

/** Somebody who is at home in a community. */
export async function aMemberOf(journey: Journey, community: string, name: string): Promise<Person> {
  const person = await journey.join(name);
  const communityId = journey.community(community);
  await journey.ask(JoinDocument, { communityId, tie: 'HOME' }, person.accessToken);
  return person;
}

/** Starts a thread in the Perche and answers its id. */
export async function start(
  journey: Journey,
  by: Person,
  input: Partial<StartThreadInput> = {},
): Promise<string> {
  const whole: StartThreadInput = {
    clientId: randomUUID(),
    communityIds: [journey.community('perche')],
    kind: 'DISCUSSION',
    title: 'La fibre',
    text: 'Coupée ?',
    language: 'fr',
    ...input,
  };
  const { data } = await journey.ask(StartThreadDocument, { input: whole }, by.accessToken);
  if (!data.startThread.thread) throw new Error(JSON.stringify(data.startThread.errors));
  return data.startThread.thread.id;
}

/** The cursor of a thread's first event. A log tells what is settled: on a busy server that is a moment after it is acknowledged. */
export const beginningOf = (journey: Journey, threadId: string): Promise<string> =>
  journey.until(async () => {
    const { data } = await journey.ask(ThreadEventsDocument, { threadId, first: 1 });
    return data.threadEvents?.[0]?.cursor;
  });

/** Posts a message as a client does, again with the same clientId when a part does not answer, and answers its id. */
export async function say(journey: Journey, by: Person, threadId: string, text: string): Promise<string> {
  const input = { clientId: randomUUID(), threadId, text };
  const { message, errors } = await journey.until(async () => {
    const { data } = await journey.ask(PostMessageDocument, { input }, by.accessToken);
    return data?.postMessage;
  });
  if (!message) throw new Error(JSON.stringify(errors));
  return message.id;
}

export const socketOf = (journey: Journey, person: Person | null): Promise<TestSocket> =>
  openSocket(journey.url, { token: person?.accessToken });

/** Subscribes, and answers at once: what happens before the gateway has taken it in may or may not be told. */
export const listen = <Data, Variables extends Record<string, unknown>>(
  socket: TestSocket,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Told => socket.follow(print(document), variables);

/**
 * The cursor of now. A feed holds what is settled, so that the one it gives may still be followed by what has long been
 * acknowledged: a thread that is started says what is now.
 */
export async function nowInFeed(journey: Journey, by: Person): Promise<string> {
  const before = await journey.until(async () => (await journey.ask(FeedCursorDocument, {})).data.feedCursor);
  const threadId = await start(journey, by, { title: 'Now' });
  return journey.until(async () => {
    const { data } = await journey.ask(CommunityFeedDocument, { after: before }, by.accessToken);
    return data.communityFeed?.find((event) => event?.thread?.id === threadId)?.cursor;
  });
}

/** Is told of everything that happens in a scope from now on, and of nothing before. */
export async function listenToFeed(
  journey: Journey,
  { socket, by }: { socket: TestSocket; by: Person },
  scope: ScopeInput,
): Promise<Told> {
  return listen(socket, LiveCommunityFeedDocument, { scope, after: await nowInFeed(journey, by) });
}

/** Is told of everything that happens in a thread from now on. */
export async function listenToThread(
  journey: Journey,
  { socket, by }: { socket: TestSocket; by: Person },
  threadId: string,
): Promise<Told> {
  const after = await journey.until(
    async () =>
      (await journey.ask(EventCursorDocument, { threadId }, by.accessToken)).data.thread?.eventCursor,
  );
  return listen(socket, LiveThreadEventsDocument, { threadId, after });
}

/** What a subscriber was told, in a word each: the message's text, or else what happened. */
export const textsOf = (told: Told | undefined): string[] =>
  (told?.next ?? []).map(({ data }) => {
    const event = data.threadEvents ?? data.communityFeed;
    return event.message?.text ?? event.kind;
  });
