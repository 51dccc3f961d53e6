import type { Eyes } from '../../gateway/journeys/eyes.fixtures';
import { seesField, seesMember } from './model';
import { fieldNames, type Network, type TargetName } from './network';
import type { Population } from './population';
import { sayingsOf } from './sayings';

const shown = `query ($id: ID) { member(id: $id) { skills { direction skill { slug } } profile {
  HEADLINE: headline BIO: bio WORK_MODE: workMode EXPERIENCE: experience PROFESSIONS: professions { slug } LANGUAGES: languages
  WEBSITE: website LINKS: links { url } AVAILABILITY: availableFrom MENTOR_OFFER: mentorOffer { hoursPerMonth topics { slug } } } } }`;

interface Shown {
  readonly member: {
    readonly skills: readonly { direction: string; skill: object }[];
    readonly profile: object;
  };
}

const found = `query ($filter: MemberFilter) { members(filter: $filter, first: 20) { totalCount nodes { id } } memberFacets(filter: $filter) { counted }
  memberClusters(filter: $filter, zoom: 0, viewport: { west: -180, south: -90, east: 180, north: 90 }) { count } }`;

interface Found {
  readonly members: { readonly totalCount: number; readonly nodes: readonly { id: string }[] };
  readonly memberFacets: { readonly counted: number };
  readonly memberClusters: readonly { readonly count: number }[];
}

/**
 * All that a viewer is told of what somebody whom they see says, field by field, and should not be, or is not told and should be: what is
 * shown, and whether they are found, counted and on the map by it. A sentence each.
 */
export async function mistold(
  { graph }: Eyes,
  network: Network,
  { found: people }: Population,
  { viewer, target }: { viewer: string; target: TargetName },
): Promise<string[]> {
  if (!seesMember(network, viewer, target)) return [];
  const { id, name } = people[target];
  const sayings = sayingsOf(target);
  const faults: string[] = [];

  const { member } = (await graph(shown, { id })) as Shown;
  const listed = (direction: string) =>
    member.skills.filter((one) => one.direction === direction).map(({ skill }) => skill);
  const told: Readonly<Record<string, unknown>> = {
    ...member.profile,
    ...{ SKILLS: listed('OFFERED'), SOUGHT_SKILLS: listed('SOUGHT') },
  };
  for (const field of fieldNames) {
    const isSeen = seesField(network, viewer, { of: target, field });
    const { shown: said, empty, filters } = sayings[field];
    const wanted = isSeen ? said : empty;
    if (JSON.stringify(told[field]) !== JSON.stringify(wanted))
      faults.push(`is shown ${JSON.stringify(told[field])} as the ${field} of ${target}`);
    for (const filter of filters) await look(field, filter, isSeen ? 1 : 0);
    if (field === 'MENTOR_OFFER') await look(field, { mentors: false }, isSeen ? 0 : 1);
  }
  return faults;

  /** A text finds among all, since what is like it may be meant where it is in nobody; anything else among those of the name. */
  async function look(field: string, filter: object, wanted: number): Promise<void> {
    const { members, memberFacets, memberClusters } = (await graph(found, {
      filter: { text: name, ...filter },
    })) as Found;
    const nodes = members.nodes.filter((one) => one.id === id).length;
    const onMap = memberClusters.reduce((sum, { count }) => sum + count, 0);
    const isText = 'text' in filter;
    const counts = isText ? [nodes] : [nodes, members.totalCount, memberFacets.counted, onMap];
    if (counts.some((count) => count !== wanted))
      faults.push(`finds ${target} by ${field} (${JSON.stringify(filter)}): ${counts}, not ${wanted}`);
  }
}
