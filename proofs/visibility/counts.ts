import type { Eyes } from '../../gateway/journeys/eyes.fixtures';
import { seesAmong, seesMember } from './model';
import { type CommunityKey, communityKeys, type Network, targetNames } from './network';
import type { Population } from './population';

interface Counted {
  readonly members: { readonly totalCount: number };
  readonly memberFacets: { readonly counted: number };
  readonly memberClusters: readonly { readonly count: number }[];
  readonly perche: {
    readonly members: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
  };
  readonly ux: {
    readonly members: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
  };
}

const viewport = '{ west: -180, south: -90, east: 180, north: 90 }';
const among = 'members(first: 100) { totalCount nodes { id } }';
const query = `{
  members(first: 1) { totalCount } memberFacets { counted } memberClusters(zoom: 0, viewport: ${viewport}) { count }
  perche: region(slug: "perche") { ${among} } ux: circle(slug: "ux") { ${among} } }`;

/** Everybody is counted whom the viewer sees, and nobody else: how many, of all and of each community, to the last one. */
export async function miscounted(
  eyes: Eyes,
  network: Network,
  people: Population,
  viewer: string,
): Promise<string[]> {
  const told = (await eyes.graph(query)) as Counted;
  const everyone = Object.keys(people.idOf).filter((name) => seesMember(network, viewer, name)).length;
  // All of the cast show an area, and who left with them; the others show none.
  const placed = [...targetNames, 'left'].filter((name) => seesMember(network, viewer, name)).length;
  const onMap = told.memberClusters.reduce((sum, { count }) => sum + count, 0);
  const differing = (what: string, counted: number, wanted: number) =>
    counted === wanted ? [] : [`${what}: is told of ${counted}, and may see ${wanted}`];
  return [
    ...differing('members', told.members.totalCount, everyone),
    ...differing('facets', told.memberFacets.counted, everyone),
    ...differing('map', onMap, placed),
    ...communityKeys.flatMap((key) => ofCommunity(key)),
  ];

  function ofCommunity(key: CommunityKey): string[] {
    const { totalCount, nodes } = told[key].members;
    const wanted = seesAmong(network, viewer, key).map((name) => people.idOf[name] ?? '');
    const isSteward = key === 'perche' && seesMember(network, viewer, 'steward');
    const all = [...wanted, ...(isSteward ? [people.idOf['steward'] ?? ''] : [])].sort();
    const found = nodes.map(({ id }) => id).sort();
    return [
      ...differing(`members of ${key}`, totalCount, all.length),
      ...(found.join() === all.join() ? [] : [`members of ${key}: is shown others than may be seen`]),
    ];
  }
}
