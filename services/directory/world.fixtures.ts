import { randomBytes } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import type { DataSource } from 'typeorm';
import { systemClock } from '../../kit/clock';
import type { FeedEvent, FeedPage } from '../../kit/feed';
import { LocalHint } from '../../kit/hint';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import type { Viewer } from '../../kit/viewer';
import type { Locale } from '../../kit/words';
import { openDirectoryDatabase } from './database';
import { openDirectory } from './main';
import type { PersonState } from './people/people';

type Answer = Record<string, unknown>;

/** What other services told and would answer; the edge of this one. */
function given(answers: Record<string, (input: never) => unknown>): { link: Link; events: FeedEvent[] } {
  const events: FeedEvent[] = [];
  const feed = ({ after, first }: { after: string | null; first: number }): FeedPage => {
    const from = Number(after ?? 0);
    const page = events.slice(from, from + first);
    return {
      events: page,
      cursor: String(from + page.length),
      hasMore: from + page.length < events.length,
      isHeldUp: false,
    };
  };
  const all: Record<string, (input: never) => unknown> = { ...answers, feed };
  const link: Link = {
    graph: async () => ({}),
    call: async (name, input) => all[name]?.(input as never),
    ready: async () => ({ ready: true }),
    close: async () => {},
  };
  return { link, events };
}

/** The directory service over a database of its own, with the feeds it follows in the test's hands. */
export async function openWorld(placePoint: (input: { placeId: string }) => unknown = () => null) {
  const database = await cloneDatabase();
  const blocks: (readonly [PersonState, PersonState])[] = [];
  const identity = given({
    blocked: ({ memberIds }: { memberIds: readonly string[] }) =>
      Object.fromEntries(
        memberIds.map((id) => [
          id,
          blocks.flatMap(([one, other]) => (one.id === id ? [other.id] : other.id === id ? [one.id] : [])),
        ]),
      ),
  });
  const regions = given({ placePoint });
  const hint = new LocalHint();
  const log = logOf('directory', 'silent');
  const links = { identity: identity.link, regions: regions.link };
  const url = database.url('directory');
  const around = { links, hint, log, clock: systemClock, key: randomBytes(32) };
  const another = () => openDirectory({ DIRECTORY_DATABASE_URL: url }, around);
  const directory = await another();
  const db: DataSource = await openDirectoryDatabase(url);
  const link = linkWithin(directory);

  async function run(
    query: string,
    variables: Answer = {},
    viewer: Viewer | null = null,
    locale: Locale = 'en',
  ): Promise<ExecutionResult> {
    return link.graph({ query, variables }, { viewer, locale, requestId: 'test' }, 20_000);
  }

  return {
    db,
    directory,
    /** One more process of the same service. */
    another,
    /** Who blocked whom, as identity knows it. */
    blocks,
    run,
    /** The data of an answer that must have no errors. */
    async ask<Data = Answer>(
      query: string,
      variables: Answer = {},
      viewer: Viewer | null = null,
    ): Promise<Data> {
      const { data, errors } = await run(query, variables, viewer);
      if (errors) throw new Error(JSON.stringify(errors));
      return data as Data;
    },
    /** Identity and regions tell something, and this service takes it over. */
    async hear(events: { identity?: readonly FeedEvent[]; regions?: readonly FeedEvent[] }): Promise<void> {
      identity.events.push(...(events.identity ?? []));
      regions.events.push(...(events.regions ?? []));
      await directory.caughtUp();
    },
    /** Tells without waiting, as when a follower lags. */
    tell: (events: readonly FeedEvent[]) => void identity.events.push(...events),
    async close(): Promise<void> {
      await directory.close();
      await db.destroy();
      await database.close();
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Signed in as a member, with the blocks of both directions. */
export const as = (member: PersonState, ...blocked: readonly PersonState[]): Viewer => ({
  accountId: 'acc',
  memberId: member.id,
  sessionId: 'ses',
  locale: 'en',
  scopes: ['member'],
  blocked: blocked.map(({ id }) => id),
  memberships: [],
});
