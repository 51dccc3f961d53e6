import { randomUUID } from 'node:crypto';
import { Ids } from '../../kit/id';
import { within } from '../../kit/testing/within';
import type { Asking, Viewer } from '../../kit/viewer';
import { openDirectoryDatabase } from '../../services/directory/database';
import { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { seedConsents } from '../../services/directory/embeds/seeding';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { openIdentityDatabase } from '../../services/identity/database';
import { importMembers } from '../../services/identity/members/member-import';
import { type SeedPartner, seedPartners } from '../../services/identity/partners/seeding';
import { nameRepresentative } from '../../services/identity/representatives/naming';
import { openMessagingDatabase } from '../../services/messaging/database';
import { seedThreads } from '../../services/messaging/threads/seeding';
import { seedCommunities } from '../../services/regions/communities/seed-communities';
import { openRegionsDatabase } from '../../services/regions/database';
import { type SeedMembership, seedMemberships } from '../../services/regions/memberships/seed-memberships';
import { StartConversationDocument } from './generated/graphql';
import type { Journey, Person } from './journey.fixtures';

const memberIds = new Ids('mbr', 'Member');
const partnerIds = new Ids('prt', 'Partner');
const accountIds = new Ids('acc', 'Account');
const nowhere = { areaId: null, areaName: null, countryCode: null, latitude: null, longitude: null };

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
  await within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => importMembers(db, people));
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
  await within(openDirectoryDatabase(journey.urls['directory'] ?? ''), (db) =>
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

/** A region that is still being founded: only its members read there. Answers its id. */
export const aFounding = (journey: Journey, slug: string): Promise<string> =>
  within(openRegionsDatabase(journey.urls['regions'] ?? ''), async (db) => {
    const region = {
      kind: 'REGION',
      slug,
      name: slug,
      summary: 'To be.',
      language: 'fr',
      foundedAt: new Date(),
    } as const;
    return (await seedCommunities(db, [{ ...region, state: 'INCUBATING' }])).get(slug) ?? '';
  });

/** Lets pages of this origin, and no other, frame a partner's page. */
export const framedBy = (journey: Journey, partner: SeedPartner, origin: string): Promise<unknown> =>
  within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) =>
    seedPartners(db, [{ ...partner, origins: [origin] }]),
  );

/** Memberships as they are, roles included, which no mutation gives yet. */
export const belong = (journey: Journey, rows: readonly SeedMembership[]): Promise<void> =>
  within(openRegionsDatabase(journey.urls['regions'] ?? ''), (db) => seedMemberships(db, rows));

/** Makes somebody a moderator, and has as many messages reported as there are, up to 25. */
export async function moderate(journey: Journey, memberId: string, community: string): Promise<void> {
  await belong(journey, [
    {
      memberId,
      communityId: journey.community(community),
      tie: 'HOME',
      stage: 'SETTLED',
      roles: ['MODERATOR', 'STEWARD'],
      joinedAt: new Date(),
    },
  ]);
  await journey.sqlIn(
    'messaging',
    `insert into reports (id, message_id, reporter_id, reason, words, reported_at)
     select gen_random_uuid(), id, 'mbr_nobody', 'SPAM', 'Again.', now() from messages limit 25`,
  );
}

/** Somebody has a conversation with each of these, as soon as messaging has heard of them. */
export async function confide(journey: Journey, by: Person, memberIds: readonly string[]): Promise<void> {
  for (const memberId of memberIds) {
    const input = { clientId: randomUUID(), memberIds: [memberId], title: '', text: 'Psst.', language: 'fr' };
    await journey.until(async () => {
      const { data } = await journey.ask(StartConversationDocument, { input }, by.accessToken);
      return data.startConversation.thread;
    });
  }
}

/** Moderators took 25 messages away, and somebody is who appealed against some of it, and can decide about the rest. */
export async function dispute(journey: Journey, memberId: string, community: string): Promise<void> {
  const communityId = journey.community(community);
  await journey.sqlIn(
    'messaging',
    `with point as (
       insert into agreement_points (id, community_id, position, title, text)
       select gen_random_uuid(), '${communityId}', 1, 'Be kind', '' returning id
     ), action as (
       insert into moderation_actions (id, community_id, thread_id, message_id, deed, reason, words, moderator_id, client_id, body_hash, at,
         author_id, point_id)
       select gen_random_uuid(), '${communityId}', message.thread_id, message.id, 'REMOVE_MESSAGE', 'SPAM', '', 'mbr_nobody',
         message.id || whose.id, '', now(), whose.id, point.id
       from point, (select * from messages limit 25) message, (values ('${memberId}'), ('mbr_somebody')) as whose (id)
       returning id
     )
     insert into appeals (id, action_id, words, appealed_at) select gen_random_uuid(), id, 'Why?', now() from action`,
  );
}

/** Partners with an origin of their own, heard of everywhere; and, if wished, people who consent to everything for each. */
export async function partnerships(
  journey: Journey,
  slugs: readonly string[],
  consenting: readonly string[] = [],
): Promise<SeedPartner[]> {
  const partners = slugs.map((slug) => ({
    id: partnerIds.make(),
    slug,
    name: `Partner <${slug}>`,
    website: `https://${slug}.example/`,
    origins: [`https://${slug}.example`],
    isActive: true,
  }));
  await within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => seedPartners(db, partners));
  const consents = partners.flatMap(({ id: partnerId }, place) =>
    consenting.map((memberId, at) => ({
      memberId,
      partnerId,
      fields: Object.values(EmbedField),
      grantedAt: new Date(Date.UTC(2026, 6, 1) + (place * consenting.length + at) * 60_000),
    })),
  );
  await within(openDirectoryDatabase(journey.urls['directory'] ?? ''), (db) => seedConsents(db, consents));
  const query =
    'query ($partner: String!) { region(slug: "perche") { publicMemberCards(partner: $partner) { nodes { name } } } }';
  await journey.until(async () => {
    const { errors } = await journey.post({ query, variables: { partner: slugs.at(-1) } });
    return errors === undefined;
  });
  return partners;
}

/** Switches a partner off, or writes it otherwise anew. */
export const savePartner = (journey: Journey, partner: SeedPartner): Promise<void> =>
  within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => seedPartners(db, [partner]));

/** Names who represents a partner, as its operator does. */
export const represent = (journey: Journey, slug: string, { email }: Person): Promise<unknown> =>
  within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => nameRepresentative(db, slug, email));

/** A thread for each author, in all these communities, everyone else of them answering once. */
export const converse = (
  journey: Journey,
  authors: readonly string[],
  communities: readonly string[],
): Promise<number> =>
  within(openMessagingDatabase(journey.urls['messaging'] ?? ''), (db) =>
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
  const [session] = (await journey.linkTo('identity').call('sessions', { ids: [sid] })) as [object];
  const found = await journey.linkTo('regions').call('memberships', { memberIds: [person.id] });
  const memberships = (found as Record<string, unknown>)[person.id];
  return { viewer: { ...session, memberships } as Viewer, locale: 'en', requestId: 'journey' };
}
