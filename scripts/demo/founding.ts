import type { DataSource } from 'typeorm';
import { Ids } from '../../kit/id';
import { seedCommunities } from '../../services/regions/communities/seed-communities';
import { tieRegions } from '../../services/regions/ties/ties';
import { communities } from './content/communities';
import { findPlace } from './residences';

const placeIds = new Ids('plc', 'Place');
const foundedAt = new Date('2024-02-01T09:00:00Z');

/** The communities of the demo network and their ties. Answers the id of each key. */
export async function foundCommunities(regions: DataSource): Promise<ReadonlyMap<string, string>> {
  const rows = [];
  for (const community of communities) {
    rows.push({
      kind: community.kind,
      slug: community.slug,
      name: community.name,
      summary: community.summary[community.nativeLanguage],
      language: community.nativeLanguage,
      placeId: community.kind === 'REGION' ? placeIds.of(await findPlace(regions, community.place)) : null,
      foundedAt,
    });
  }
  const bySlug = await seedCommunities(regions, rows);
  const idOf = (key: string) => {
    const slug = communities.find((one) => one.key === key)?.slug ?? '';
    const id = bySlug.get(slug);
    if (!id) throw new Error(`There is no community ${key}.`);
    return id;
  };
  await tieRegions(
    regions,
    communities.flatMap(({ key, parents, neighbours, twinned }) => [
      ...parents.map((parent) => ({ kind: 'CONTAINS' as const, fromId: idOf(parent), toId: idOf(key) })),
      ...neighbours.map((other) => ({ kind: 'NEIGHBOURS' as const, fromId: idOf(key), toId: idOf(other) })),
      ...twinned.map((other) => ({ kind: 'TWINNED' as const, fromId: idOf(key), toId: idOf(other) })),
    ]),
  );
  return new Map(communities.map(({ key }) => [key, idOf(key)]));
}
