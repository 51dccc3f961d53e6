import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
import type { Asking, Viewer } from '../../kit/viewer';
import { openDirectoryDatabase } from '../../services/directory/database';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { openIdentityDatabase } from '../../services/identity/database';
import { importMembers } from '../../services/identity/members/member-import';
import { openMessagingDatabase } from '../../services/messaging/database';
import { seedThreads } from '../../services/messaging/threads/seeding';
import { openRegionsDatabase } from '../../services/regions/database';
import { type SeedMembership, seedMemberships } from '../../services/regions/memberships/seed-memberships';
import type { Journey, Person } from './journey.fixtures';

const memberIds = new Ids('mbr', 'Member');
const accountIds = new Ids('acc', 'Account');
const nowhere = { areaId: null, areaName: null, countryCode: null, latitude: null, longitude: null };

/** Opens what the work needs of the services' databases, and closes it again. */
async function within<Answer>(
  open: (url: string) => Promise<DataSource>,
  url: string | undefined,
  work: (db: DataSource) => Promise<Answer>,
): Promise<Answer> {
  const db = await open(url ?? '');
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Many members of a community at once, as an import brings them: all that lists show is filled in. */
export async function settle(journey: Journey, community: string, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, (_none, at) => ({
    id: memberIds.make(),
    accountId: accountIds.make(),
    email: `${community}-${at}@example.org`,
    passwordHash: null,
    displayName: `Settler ${at} of ${community}`,
    handle: `settler-${at}-of-${community}`,
    locale: 'en' as const,
    audience: 'EVERYONE' as const,
    joinedAt: new Date(Date.UTC(2026, 0, 1) + at * 60_000),
    home: { placeId: 'plc_00000000000000000000000000', precision: 'NONE' as const, ...nowhere },
  }));
  await within(openIdentityDatabase, journey.urls['identity'], (db) => importMembers(db, people));
  await belong(
    journey,
    people.map(({ id, joinedAt }) => ({
      memberId: id,
      communityId: journey.community(community),
      tie: 'HOME' as const,
      stage: 'SETTLED' as const,
      joinedAt,
    })),
  );
  await within(openDirectoryDatabase, journey.urls['directory'], (db) =>
    seedProfiles(
      db,
      people.map(({ id }) => ({
        memberId: id,
        headline: 'Works from here',
        bio: 'Came for the quiet, stayed for the people.',
        workMode: 'FREELANCE',
        experience: 'PRACTISED',
        professions: ['translator'],
        languages: ['fr', 'en'],
        links: [{ title: 'Mine', url: 'https://example.org/' }],
        offered: [
          { slug: 'web-writing', level: 'WORKING' },
          { slug: 'seo', level: 'EXPERT' },
        ],
        sought: [],
      })),
    ),
  );
  return people.map(({ id }) => id);
}

/** Memberships as they are, roles included, which no mutation gives yet. */
export const belong = (journey: Journey, rows: readonly SeedMembership[]): Promise<void> =>
  within(openRegionsDatabase, journey.urls['regions'], (db) => seedMemberships(db, rows));

/** A thread for each author, in all these communities, everyone else of them answering once. */
export const converse = (
  journey: Journey,
  authors: readonly string[],
  communities: readonly string[],
): Promise<number> =>
  within(openMessagingDatabase, journey.urls['messaging'], (db) =>
    seedThreads(
      db,
      authors.map((author, at) => ({
        key: `${communities.join('-')}-${at}`,
        communityIds: communities.map((key) => journey.community(key)),
        kind: 'DISCUSSION',
        language: 'en',
        title: `Thread ${at}`,
        messages: [author, ...authors].map((authorId, place) => ({
          authorId,
          text: `Message ${place}`,
          postedAt: new Date(Date.UTC(2026, 5, 1) + at * 3_600_000 + place * 60_000),
          ...(place === 0 ? {} : { replyTo: 0 }),
        })),
      })),
    ),
  );

/** Who asks, as the gateway tells the services, for asking them without it. */
export async function askingOf(journey: Journey, person: Person | null): Promise<Asking> {
  if (!person) return { viewer: null, locale: 'en', requestId: 'journey' };
  const [, claims = ''] = person.accessToken.split('.');
  const { sid } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  const session = await journey.linkTo('identity').call('session', { sessionId: sid });
  const memberships = await journey.linkTo('regions').call('memberships', { memberId: person.id });
  return { viewer: { ...(session as object), memberships } as Viewer, locale: 'en', requestId: 'journey' };
}
