import type { DataSource, EntityManager } from 'typeorm';
import { Ids } from '../../kit/id';
import { withClient } from '../../scripts/postgres/connect';
import { gatherWithin } from '../../services/directory/communities/belongings';
import {
  type CommunityState,
  saveCommunities,
  saveMemberships,
} from '../../services/directory/communities/communities';
import { openDirectoryDatabase } from '../../services/directory/database';
import { oneWriter } from '../../services/directory/documents/documents';
import { savePeople } from '../../services/directory/people/people';
import { seedProfiles } from '../../services/directory/profiles/seeding';
import { importSkills } from '../../services/directory/skills/skills';
import type { Wishes } from '../bench';
import { type Person, people, skillSlug } from '../directory/crowd';
import { copyUntil, originals } from './copies';
import { familyName } from './names';
import { regions, type Size } from './sizes';

const regionIds = new Ids('rgn', 'Region');
const membershipIds = new Ids('msh', 'Membership');
const placeIds = new Ids('plc', 'Place');
const batchSize = 5_000;

interface Home {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Of all inhabitants so far. */
  readonly until: number;
}

const homes = `
  select area.id, area.name, area.latitude, area.longitude,
    sum(coalesce(place.population, 1)) over (order by place.id)::float8 as until
  from regions.places place join regions.shown_areas area on area.id = place.shown_area_id
  where place.kind = 'COMMUNE' order by place.id`;

/**
 * Members as the followers of identity's and regions' feeds would bring them, by what these followers call, only without the feeds; beyond the first
 * 20,000 they are copies of these. They live where people do: in all of France's communes, by their inhabitants.
 */
export async function fill(url: string, size: Size, { say, closers }: Wishes): Promise<void> {
  const areas: Home[] = await withClient(url, async (client) => (await client.query(homes)).rows);
  const db = await closers.open(openDirectoryDatabase(`${url}`), (opened) => opened.destroy());
  const communities = Array.from({ length: regions }, (_none, at): CommunityState => {
    const slug = `region-${at}`;
    return { id: regionIds.make(), kind: 'REGION', slug, name: `Region ${at}`, state: 'ACTIVE' };
  });
  await db.transaction((within) => saveCommunities(within, communities));
  await importSkills(
    db,
    Array.from({ length: size.skills }, (_none, at) => ({
      slug: skillSlug(at),
      name: { fr: `Savoir-faire ${at}`, en: `Skill number ${at}` },
      category: 'DEVELOPMENT' as const,
    })),
  );
  let done = 0;
  for (const batch of batches(people(Math.min(size.members, originals), regions, size.skills, Date.now()))) {
    await saveBatch(db, batch, done, { areas, communities });
    done += batch.length;
    say(`  ${done} of ${size.members}`);
  }
  await withClient(url, (client) => copyUntil(client, size.members, say));
}

interface Around {
  readonly areas: readonly Home[];
  readonly communities: readonly CommunityState[];
}

async function saveBatch(db: DataSource, batch: readonly Person[], from: number, around: Around) {
  await db.transaction(async (within: EntityManager) => {
    await within.query(oneWriter);
    await savePeople(
      within,
      batch.map((person, at) => personFrom(person, from + at, around.areas)),
    );
    await saveMemberships(
      within,
      batch.map(({ id, region, joinedAt }) => ({
        ...{ id: membershipIds.make(), memberId: id, communityId: around.communities[region]?.id ?? '' },
        ...{ tie: 'HOME', stage: 'SETTLED', status: 'ACTIVE', roles: [], joinedAt: joinedAt.toISOString() },
      })),
    );
    await gatherWithin(
      within,
      batch.map(({ id }) => id),
    );
  });
  await seedProfiles(
    db,
    batch.map(({ id, headline, bio, website, skills: offered }) => ({
      ...{ memberId: id, headline, bio, website, offered, sought: [] },
      ...{ workMode: 'FREELANCE' as const, experience: 'EXPERIENCED' as const },
      ...{ professions: [], languages: ['fr'], links: [] },
    })),
  );
}

function personFrom(
  { id, handle, displayName, audience, joinedAt }: Person,
  at: number,
  areas: readonly Home[],
) {
  const total = areas.at(-1)?.until ?? 0;
  // The golden ratio spreads them over the country, whatever their number.
  const area = areaAt(areas, ((at * 0.618_033_988_749_895) % 1) * total);
  return {
    ...{ id, handle, audience, avatarUrl: null, locale: 'fr', isErased: false },
    displayName: `${displayName.split(' ')[0]} ${familyName(at)}`,
    joinedAt: joinedAt.toISOString(),
    shown: {
      ...{ precision: 'AREA', areaId: placeIds.of(area.id), name: area.name, countryCode: 'FR' },
      ...{ latitude: area.latitude, longitude: area.longitude },
    },
  };
}

/** The first whose inhabitants reach so far. */
function areaAt(areas: readonly Home[], inhabitant: number): Home {
  let [low, high] = [0, areas.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.until ?? 0) > inhabitant) high = middle;
    else low = middle + 1;
  }
  return areas[low] as Home;
}

function* batches(all: Iterable<Person>): Generator<readonly Person[]> {
  let batch: Person[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
