import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
import { openDirectoryDatabase } from '../../services/directory/database';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { importSkills } from '../../services/directory/skills/skills';
import { openIdentityDatabase } from '../../services/identity/database';
import { importMembers } from '../../services/identity/members/member-import';
import { hashPassword } from '../../services/identity/sessions/passwords';
import { seedCommunities } from '../../services/regions/communities/seed-communities';
import { openRegionsDatabase } from '../../services/regions/database';
import { seedMemberships } from '../../services/regions/memberships/seed-memberships';
import { crowd, type Person, skillSlug } from './crowd';
import type { Size } from './sizes';

const placeIds = new Ids('plc', 'Place');
const foundedAt = new Date('2022-01-01T00:00:00Z');

/** Whom the rows that are signed in are asked by. */
export const someone = { email: 'member-0@example.org', password: 'bench the directory' };

interface Commune {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

const largest = `
  select id, name, latitude, longitude from places where kind = 'COMMUNE' order by population desc nulls last, id limit $1`;

/** Members at home in the largest communes of France, told to the services as an import from another network would be. */
export async function importCrowd(
  urls: Readonly<Record<string, string>>,
  size: Size,
  timed: <Done>(step: string, work: () => Promise<Done>) => Promise<Done>,
): Promise<void> {
  const people = crowd(size.members, size.regions, size.skills, Date.now());
  const communes = await within(openRegionsDatabase(urls['regions'] ?? ''), async (db) => {
    const places: Commune[] = await db.query(largest, [size.regions]);
    await timed('regions and memberships', () => importRegions(db, places, people));
    return places;
  });
  await within(openIdentityDatabase(urls['identity'] ?? ''), async (db) => {
    const passwordHash = await hashPassword(someone.password);
    const members = people.map((person) => memberFrom(person, communes, passwordHash));
    await timed('members', () => importMembers(db, members));
  });
  await within(openDirectoryDatabase(urls['directory'] ?? ''), async (db) => {
    await timed('skills', () => importSkills(db, skillsOf(size)));
    await timed('profiles', () => seedProfiles(db, people.map(profileFrom)));
  });
}

async function within<Answer>(opening: Promise<DataSource>, work: (db: DataSource) => Promise<Answer>) {
  const db = await opening;
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

async function importRegions(db: DataSource, communes: readonly Commune[], people: readonly Person[]) {
  const slugOf = (at: number) => `region-${at}`;
  const ids = await seedCommunities(
    db,
    communes.map(({ id, name }, at) => ({
      kind: 'REGION' as const,
      slug: slugOf(at),
      name,
      summary: `Those who work from ${name}.`,
      language: 'fr',
      placeId: placeIds.of(id),
      foundedAt,
    })),
  );
  await seedMemberships(
    db,
    people.map(({ id, region, joinedAt }) => ({
      memberId: id,
      communityId: ids.get(slugOf(region)) ?? '',
      tie: 'HOME' as const,
      stage: 'SETTLED' as const,
      joinedAt,
    })),
  );
}

function memberFrom(person: Person, communes: readonly Commune[], passwordHash: string) {
  const { id, accountId, handle, displayName, audience, joinedAt, region } = person;
  const email = `${handle}@example.org`;
  const commune = communes[region];
  const placeId = placeIds.of(commune?.id ?? '');
  return {
    ...{ id, accountId, handle, displayName, audience, joinedAt, email },
    passwordHash: email === someone.email ? passwordHash : null,
    locale: 'fr' as const,
    home: commune
      ? {
          placeId,
          precision: 'AREA' as const,
          areaId: placeId,
          areaName: commune.name,
          countryCode: 'FR',
          latitude: commune.latitude,
          longitude: commune.longitude,
        }
      : null,
  };
}

const skillsOf = ({ skills }: Size) =>
  Array.from({ length: skills }, (_, at) => ({
    slug: skillSlug(at),
    name: { fr: `Savoir-faire ${at}`, en: `Skill number ${at}` },
    category: 'DEVELOPMENT' as const,
  }));

const profileFrom = ({ id, headline, bio, website, skills }: Person) => ({
  memberId: id,
  headline,
  bio,
  website,
  workMode: 'FREELANCE' as const,
  experience: 'EXPERIENCED' as const,
  professions: [],
  languages: ['fr'],
  links: [],
  offered: skills,
  sought: [],
});
