import type { CommunityKey, FieldName, Network, TargetName } from './network';

/*
 * Who may see whom and what, as the rules of the product say it (docs/privacy.md, docs/glossary.md), and by nothing of the services: this is what
 * they are held against.
 */

/** A block works in both directions, whoever made it. */
const isParted = ({ blocks }: Network, one: string, other: string): boolean =>
  blocks.includes(`${one} ${other}`) || blocks.includes(`${other} ${one}`);

const isTarget = (network: Network, name: string): name is TargetName => name in network.audiences;

/** Oneself always. Nobody who is away or parted by a block. Else the audience they chose; who never chose shows themself to members. */
export function seesMember(network: Network, viewer: string, member: string): boolean {
  if (viewer === member) return true;
  if (isParted(network, viewer, member)) return false;
  if (!isTarget(network, member)) return viewer !== 'anonymous';
  if (network.away.includes(member)) return false;
  const audience = network.audiences[member];
  return audience === 'EVERYONE' || (audience === 'MEMBERS' && viewer !== 'anonymous');
}

/** Of whom one sees, what they keep for members is for whoever is signed in. */
export const seesField = (
  network: Network,
  viewer: string,
  { of, field }: { of: TargetName; field: FieldName },
): boolean =>
  seesMember(network, viewer, of) && (viewer !== 'anonymous' || !network.kept[of].includes(field));

/** A thread is for whoever may read one of its placements, unless a block parts them from who started it. */
export function seesThread(network: Network, viewer: string, starter: TargetName): boolean {
  if (isParted(network, viewer, starter)) return false;
  const isHidden = network.hiddenThreads.includes(starter);
  const isInCircle = !network.unplacedThreads.includes(starter);
  return !isHidden || isInCircle || viewer === 'steward';
}

/** What somebody said is for whoever sees the thread, unless a block parts them. */
export const seesMessage = (
  network: Network,
  viewer: string,
  said: { by: string; in: TargetName },
): boolean => seesThread(network, viewer, said.in) && !isParted(network, viewer, said.by);

/** Members of a community whom the viewer sees. */
export const seesAmong = (network: Network, viewer: string, community: CommunityKey): readonly TargetName[] =>
  network.memberships[community].filter((name) => seesMember(network, viewer, name));
