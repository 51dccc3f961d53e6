import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { systemClock } from '../../kit/clock';
import type { FeedEvent, FeedPage } from '../../kit/feed';
import { LocalHint } from '../../kit/hint';
import { Ids } from '../../kit/id';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import { until } from '../../kit/testing/until';
import type { Viewer } from '../../kit/viewer';
import { openMessagingDatabase } from './database';
import { circleIds, regionIds } from './ids';
import { openMessaging } from './main';

const memberIds = new Ids('mbr', 'Member');
const tieIds = new Ids('tie', 'RegionTie');
const accountIds = new Ids('acc', 'Account');

type Feeds = Record<'identity' | 'regions' | 'directory', FeedEvent[]>;

/** Another service's feed: a list that the test adds to; and what it does with letters. */
function feedOf(events: readonly FeedEvent[], take: (letter: unknown) => unknown = () => {}): Link {
  const call = async (name: string, input: unknown) => {
    if (name === 'letter') return take(input);
    const { after, first } = input as { after: string | null; first: number };
    const from = Number(after ?? 0);
    const page = events.slice(from, from + first);
    return {
      events: page,
      cursor: String(from + page.length),
      hasMore: from + page.length < events.length,
      isHeldUp: false,
    };
  };
  return { call } as unknown as Link;
}

/** Messaging on a database of its own, what the other services tell it, and how a test asks it. */
export async function openTestMessaging(
  env: Record<string, string> = {},
  take: (letter: unknown) => unknown = () => {},
) {
  const database = await cloneDatabase();
  const hint = new LocalHint();
  const key = randomBytes(32);
  const told: Feeds = { identity: [], regions: [], directory: [] };
  const [regions, directory] = [feedOf(told.regions), feedOf(told.directory)];
  const service = await openMessaging(
    { MESSAGING_DATABASE_URL: database.url('messaging'), ...env },
    {
      links: { identity: feedOf(told.identity, take), regions, directory },
      hint,
      log: logOf('test', 'silent'),
      clock: systemClock,
      key,
    },
  );
  const db = await openMessagingDatabase(database.url('messaging'));
  const link = linkWithin(service);

  async function ask(query: string, variables: Record<string, unknown> = {}, viewer: Viewer | null = null) {
    const asking = { viewer, locale: viewer?.locale ?? 'en', requestId: 'test' } as const;
    const { data, errors } = await link.graph({ query, variables }, asking, 20_000);
    return { data: data as Record<string, unknown>, errors };
  }

  async function sql<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: database.url('messaging') });
    await client.connect();
    const { rows } = await client.query(statement, values).finally(() => client.end());
    return rows;
  }

  /** Says something in a feed and waits until messaging has applied it. */
  async function tell(feed: keyof Feeds, ...events: FeedEvent[]): Promise<void> {
    told[feed].push(...events);
    const all = told[feed].length;
    hint.send(feed);
    await until(async () => {
      const [row] = await sql<{ cursor: string }>('select cursor from followed_feeds where service = $1', [
        feed,
      ]);
      return Number(row?.cursor) >= all;
    });
  }

  return {
    ask,
    sql,
    tell,
    db,
    /** All that messaging's own feed shows by now; other databases of the server can hold it back for a moment. */
    feed: async () => ((await link.call('feed', { after: null, first: 10_000 })) as FeedPage).events,
    ready: link.ready,
    call: link.call,
    service,
    key,
    close: async () => {
      await service.close();
      await db.destroy();
      await database.close();
    },
  };
}

export type TestMessaging = Awaited<ReturnType<typeof openTestMessaging>>;

/** A region or circle that messaging knows. */
export async function aCommunity(
  messaging: TestMessaging,
  { kind = 'REGION', state = 'ACTIVE', inside = [] as readonly string[] } = {},
): Promise<string> {
  const id = (kind === 'REGION' ? regionIds : circleIds).make();
  const ties = inside.map((parent) => aTie(parent, id, 'CONTAINS'));
  const community = { kind: 'community', state: { id, kind, slug: id, name: id, state } };
  await messaging.tell('regions', community, ...ties);
  return id;
}

export const aTie = (fromId: string, toId: string, kind: string, isActive = true): FeedEvent => ({
  kind: 'tie',
  state: { id: tieIds.make(), fromId, toId, kind, isActive },
});

/** A member whom identity has told of, signed in, belonging to these communities. */
export async function aMember(
  messaging: TestMessaging,
  {
    audience = 'MEMBERS',
    belongsTo = [] as readonly string[],
    roles = [] as readonly string[],
    locale = 'en' as const,
  } = {},
): Promise<Viewer> {
  const memberId = memberIds.make();
  await messaging.tell('identity', memberTold(memberId, { audience }));
  return {
    accountId: accountIds.make(),
    memberId,
    sessionId: 'ses_test',
    locale,
    scopes: ['member'],
    blocked: [],
    memberships: belongsTo.map((communityId) => ({ communityId, roles })),
  };
}

export const memberTold = (id: string, { audience = 'MEMBERS', isErased = false }): FeedEvent => ({
  kind: 'member',
  state: { id, handle: id, displayName: id, avatarUrl: null, audience, locale: 'en', isErased, shown: null },
});

const start = `mutation ($input: StartThreadInput!) {
  startThread(input: $input) {
    thread { id title kind language head author { id } placements { community { id } isPinned state placedBy { id } }
      messages { nodes { id seq text language author { id } } } }
    errors { code path message }
  }
}`;
const post = `mutation ($input: PostMessageInput!) {
  postMessage(input: $input) { message { id seq text language author { id } parent { id } } errors { code path message } }
}`;

interface UserErrors {
  readonly errors: readonly {
    readonly code: string;
    readonly path: string[] | null;
    readonly message: string;
  }[];
}
interface Said {
  readonly id: string;
  readonly seq: number;
  readonly text: string;
  readonly language: string;
  readonly author: { readonly id: string } | null;
}
type Started = UserErrors & {
  readonly thread: {
    readonly id: string;
    readonly head: number;
    readonly placements: readonly object[];
    readonly messages: { readonly nodes: readonly Said[] };
  } | null;
};
type Posted = UserErrors & {
  readonly message: (Said & { readonly parent: { readonly id: string } | null }) | null;
};

let made = 0;
/** A clientId that no other call has. */
export const aClientId = () => `client-${++made}`;

/** Sends a valid thread, but for what the test is about. */
export async function startThread(
  messaging: TestMessaging,
  viewer: Viewer | null,
  input: Record<string, unknown>,
): Promise<Started> {
  const valid = {
    clientId: aClientId(),
    kind: 'DISCUSSION',
    title: 'Fibre',
    text: 'Down again?',
    language: 'en',
  };
  const { data, errors } = await messaging.ask(start, { input: { ...valid, ...input } }, viewer);
  if (errors) throw errors[0];
  return data['startThread'] as Started;
}

/** A thread that was started, in all communities its author belongs to unless others are named. */
export async function aThread(messaging: TestMessaging, viewer: Viewer, input: Record<string, unknown> = {}) {
  const communityIds = viewer.memberships.map((membership) => membership.communityId);
  const { thread, errors } = await startThread(messaging, viewer, { communityIds, ...input });
  if (!thread) throw new Error(`No thread was started: ${JSON.stringify(errors)}`);
  return thread;
}

/** Sends a valid message, but for what the test is about. */
export async function postMessage(
  messaging: TestMessaging,
  viewer: Viewer | null,
  input: Record<string, unknown>,
): Promise<Posted> {
  const valid = { clientId: aClientId(), text: 'Yes, here too.' };
  const { data, errors } = await messaging.ask(post, { input: { ...valid, ...input } }, viewer);
  if (errors) throw errors[0];
  return data['postMessage'] as Posted;
}

/** A region and someone who belongs to it. */
export async function aRegionWithAna(messaging: TestMessaging) {
  const perche = await aCommunity(messaging);
  return { perche, ana: await aMember(messaging, { belongsTo: [perche] }) };
}

/** A thread of Ana's in a region that Bo belongs to as well. */
export async function aTalk(messaging: TestMessaging) {
  const perche = await aCommunity(messaging);
  const [ana, bo] = await Promise.all([
    aMember(messaging, { belongsTo: [perche] }),
    aMember(messaging, { belongsTo: [perche] }),
  ]);
  return { perche, ana, bo, thread: await aThread(messaging, ana) };
}
