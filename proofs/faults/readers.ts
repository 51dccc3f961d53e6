import { WebSocket } from 'ws';
import { type Told as Heard, type LiveClient, openLive } from '../../clients/live/live-client';
import type { Told } from './checker';
import type { Person } from './people';

const selection = 'cursor kind seq thread { id } message { id text }';
const thread = `subscription ($threadId: ID!, $after: String) {
  threadEvents(threadId: $threadId, after: $after) { ${selection} } }`;
const feed = `subscription ($scope: ScopeInput, $after: String) {
  communityFeed(scope: $scope, after: $after) { ${selection} } }`;

/** Soon enough to notice a connection that is only half there. */
const pingEveryMs = 2_000;

export interface Reader {
  readonly name: string;
  readonly hidden: readonly string[];
  /** What it was told, thread by thread, since it began or was told to begin anew. */
  told(): Told[];
  /** The last seq it was told of a thread. */
  last(threadId: string): number;
  readonly threadIds: readonly string[];
  /** How often it was told that the log has begun a new life. */
  readonly resets: number;
  /** Events it was told without what they are about. */
  readonly broken: number;
  /** Why its subscription ended; null while it goes on. */
  readonly ended: unknown;
  close(): Promise<void>;
}

export interface ReaderSettings {
  readonly name: string;
  readonly url: string;
  readonly person?: Person;
  readonly hidden?: readonly string[];
  /** One thread, or all of a circle's by its feed. */
  readonly of:
    | { readonly threadId: string; readonly after: string }
    | { readonly circleId: string; readonly after: string; readonly threadIds: readonly string[] };
}

export async function openReader({ name, url, person, hidden = [], of }: ReaderSettings): Promise<Reader> {
  const live: LiveClient = await openLive({
    url: `${url}/graphql`,
    webSocket: WebSocket,
    pingEveryMs,
    ...(person ? { token: () => person.token() } : {}),
  });
  const events = new Map<string, { seq: number; kind: string }[]>();
  let resets = 0;
  let broken = 0;
  let ended: unknown = null;
  const of1 = 'threadId' in of ? of.threadId : '';

  const hear = ({ event, errors }: Heard) => {
    if (errors.length > 0) broken += 1;
    if (event.kind === 'RESET') {
      events.clear();
      resets += 1;
      return;
    }
    const id = event.thread?.id ?? of1;
    const known = events.get(id) ?? [];
    known.push({ seq: event.seq ?? 0, kind: event.kind });
    events.set(id, known);
  };
  const subscription =
    'threadId' in of
      ? live.thread(thread, { threadId: of.threadId, after: of.after }, hear)
      : live.feed(feed, { scope: { circles: [of.circleId] }, after: of.after }, hear);
  subscription.over.catch((reason) => {
    ended = reason;
  });

  const threadIds = 'threadId' in of ? [of.threadId] : of.threadIds;
  return {
    name,
    hidden,
    threadIds,
    told: () =>
      threadIds.map((threadId) => ({
        reader: name,
        threadId,
        // Each thread was started before anybody read.
        from: resets > 0 ? 1 : 2,
        hidden,
        events: events.get(threadId) ?? [],
      })),
    last: (threadId) => events.get(threadId)?.at(-1)?.seq ?? 0,
    get resets() {
      return resets;
    },
    get broken() {
      return broken;
    },
    get ended() {
      return ended;
    },
    close: () => live.close(),
  };
}
