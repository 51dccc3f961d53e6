import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
import { type SeedOrganisation, seedOrganisations } from '../../services/directory/organisations/seeding';
import type { Progress } from '../progress';
import { communities as founded } from './content/communities';
import { organisations } from './content/organisations';
import type { Databases } from './databases';
import { demoMemberId } from './demo-id';
import { findPlace } from './residences';

const placeIds = new Ids('plc', 'Place');
const communityIds = { REGION: new Ids('rgn', 'Region'), CIRCLE: new Ids('crc', 'Circle') };
const dayMs = 86_400_000;

/** A town hall, which is the demo partner too, a coworking centre and others, each with who represents it. */
export async function seedDemoOrganisations(
  { regions, directory }: Databases,
  progress: Progress,
): Promise<void> {
  progress.at('Organisations', 0, 1);
  const idOf = await communitiesIn(regions);
  const now = Date.now();
  const rows: SeedOrganisation[] = [];
  for (const { place, representatives, communities, daysAgo, ...organisation } of organisations) {
    rows.push({
      ...organisation,
      placeId: place && placeIds.of(await findPlace(regions, place)),
      representativeIds: representatives.map(demoMemberId),
      communityIds: communities.map(idOf),
      createdAt: new Date(now - daysAgo * dayMs),
    });
  }
  await seedOrganisations(directory, rows);
  progress.at('Organisations', 1, 1);
}

/** The communities of the demo as they are there by now: founding them again would undo what their stewards changed. */
async function communitiesIn(regions: DataSource): Promise<(key: string) => string> {
  const rows: { id: string; slug: string }[] = await regions.query('select id, slug from communities');
  return (key) => {
    const community = founded.find((one) => one.key === key);
    const row = rows.find(({ slug }) => slug === community?.slug);
    if (!community || !row) throw new Error(`There is no community ${key}.`);
    return communityIds[community.kind].of(row.id);
  };
}
