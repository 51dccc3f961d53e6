import { randomBytes } from 'node:crypto';
import { systemClock } from '../../kit/clock';
import type { FeedEvent, FeedPage } from '../../kit/feed';
import { LocalHint } from '../../kit/hint';
import { Ids } from '../../kit/id';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link } from '../../kit/service';
import { cloneDatabase } from '../../kit/testing/database';
import { until } from '../../kit/testing/until';
import type { Asking, Viewer } from '../../kit/viewer';
import { type SeedCommunity, seedCommunities } from './communities/seed-communities';
import { openRegionsDatabase } from './database';
import { openRegions } from './main';
import { type SeedMembership, seedMemberships } from './memberships/seed-memberships';
import { type NewTie, type TieKind, tieRegions } from './ties/ties';

const memberIds = new Ids('mbr', 'Member');

/** Identity as regions meets it: a feed that the test writes. */
function identityWith(events: readonly FeedEvent[]): Link {
  const feed = ({ after, first }: { after: string | null; first: number }): FeedPage => {
    const from = Number(after ?? 0);
    const to = Math.min(from + first, events.length);
    return {
      events: events.slice(from, to),
      cursor: String(to),
      hasMore: to < events.length,
      isHeldUp: false,
    };
  };
  return { call: async (_name: string, input: never) => feed(input) } as unknown as Link;
}

/** Regions on a database of its own, and how a test fills and asks it. */
export async function openTestRegions() {
  const database = await cloneDatabase();
  const url = database.url('regions');
  const hint = new LocalHint();
  const events: FeedEvent[] = [];
  const around = {
    links: { identity: identityWith(events) },
    hint,
    log: logOf('test', 'silent'),
    clock: systemClock,
    key: randomBytes(32),
  };
  const service = await openRegions({ REGIONS_DATABASE_URL: url }, around);
  const db = await openRegionsDatabase(url);
  const link = linkWithin(service);
  let made = 0;

  async function ask(query: string, variables: Record<string, unknown> = {}, viewer: Viewer | null = null) {
    const asking: Asking = { viewer, locale: viewer?.locale ?? 'en', requestId: 'test' };
    const { data, errors } = await link.graph({ query, variables }, asking, 10_000);
    // biome-ignore lint/suspicious/noExplicitAny: the tests say what they expect of an answer.
    return { data: data as any, errors };
  }

  /** Says of a member what identity says, and waits until regions has heard it. */
  async function say(member: { id: string; audience: string; isErased?: boolean }): Promise<void> {
    events.push({ kind: 'member', state: { isErased: false, ...member } });
    hint.send('identity');
    const wanted = member.isErased ? undefined : member.audience;
    await until(async () => {
      const [found] = await db.query('select audience from people where id = $1', [member.id]);
      return found?.audience === wanted;
    });
  }

  async function aMember(audience = 'MEMBERS'): Promise<Viewer> {
    const id = memberIds.make();
    await say({ id, audience });
    return aViewer(id);
  }

  async function aCommunity(kind: 'REGION' | 'CIRCLE', wishes: Partial<SeedCommunity> = {}): Promise<string> {
    made += 1;
    const slug = `${kind.toLowerCase()}-${made}`;
    const ids = await seedCommunities(db, [
      {
        kind,
        slug,
        name: `Community ${String(made).padStart(4, '0')}`,
        summary: '',
        language: 'fr',
        foundedAt: new Date('2026-01-01T00:00:00Z'),
        ...wishes,
      },
    ]);
    return ids.get(wishes.slug ?? slug) ?? '';
  }

  const tie = (kind: TieKind, fromId: string, toId: string): Promise<void> =>
    tieRegions(db, [{ kind, fromId, toId } satisfies NewTie]);

  const aMembership = (
    member: Viewer,
    communityId: string,
    wishes: Partial<SeedMembership> = {},
  ): Promise<void> =>
    seedMemberships(db, [
      {
        memberId: member.memberId,
        communityId,
        tie: 'VISITOR',
        stage: 'NEWCOMER',
        joinedAt: new Date('2026-02-01T00:00:00Z'),
        ...wishes,
      },
    ]);

  /** What the feed tells of some things, in order, once it tells so many: an open transaction elsewhere holds it back. */
  async function told(kind: string, about: (state: FeedEvent['state']) => boolean, count: number) {
    return until(async () => {
      const { events: all, isHeldUp } = (await link.call('feed', {
        after: null,
        first: 100_000,
      })) as FeedPage;
      const found = all
        .filter((event) => event.kind === kind && about(event.state))
        .map(({ state }) => state);
      return !isHeldUp && found.length >= count && found;
    });
  }

  return {
    ask,
    told,
    db,
    call: link.call,
    hint,
    say,
    aMember,
    aRegion: (wishes?: Partial<SeedCommunity>) => aCommunity('REGION', wishes),
    aCircle: (wishes?: Partial<SeedCommunity>) => aCommunity('CIRCLE', wishes),
    tie,
    aMembership,
    close: async () => {
      await db.destroy();
      await service.close();
      await database.close();
    },
  };
}

export type TestRegions = Awaited<ReturnType<typeof openTestRegions>>;

/** Someone who is signed in, with whom a block stands between them and others. */
export const aViewer = (memberId: string, wishes: Partial<Viewer> = {}): Viewer => ({
  accountId: 'acc_test',
  memberId,
  sessionId: 'ses_test',
  locale: 'en',
  scopes: ['member'],
  blocked: [],
  memberships: [],
  ...wishes,
});
