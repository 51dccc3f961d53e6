import { markOf } from './marks';
import { fields, keepable, type Member, type Network } from './network';

type Field = (typeof fields)[number];

/*
 * What a partner's page may tell, as the rules of the product say it (docs/embeds.md, docs/privacy.md), and by nothing of the services: this is
 * what they are held against. What may be told has to be, or nothing would be the best page of all.
 */

/** Visitors find them: their own choice, unless they are away or gone. */
const isFoundByEveryone = ({ audience, isAway, isErased }: Member): boolean =>
  audience === 'EVERYONE' && !isAway && !isErased;

/** Of the region, or of a region in it, by more than reading along. Of a community that is being founded nobody is shown. */
function belongs({ isFounding, inner }: Network, { tie, status, isInner }: Member): boolean {
  if (status !== 'ACTIVE' || tie === 'WATCHING' || isFounding) return false;
  return !isInner || inner === 'ACTIVE';
}

/** There is a card of them, be there nothing on it. */
export const hasCard = (network: Network, member: Member): boolean =>
  member.consented.length > 0 && isFoundByEveryone(member) && belongs(network, member);

const isKept = ({ kept }: Member, field: Field): boolean =>
  keepable.some((one) => one === field && kept.includes(one));

export const mayTell = (network: Network, member: Member, field: Field): boolean =>
  hasCard(network, member) &&
  member.consented.includes(field) &&
  !isKept(member, field) &&
  (field !== 'PLACE' || member.area !== null);

/** Everyone may read it, of the region itself. */
const isRead = ({ isFounding }: Network, { thread }: Member): boolean => !isFounding && thread === 'SHOWN';

const stands = ({ isFounding }: Network, { represents, isErased }: Member): boolean =>
  !isFounding && represents === 'HERE' && !isErased;

/** What a list is to say: how many there are, and which marks of whom. */
export interface Told {
  readonly total: number;
  readonly marks: ReadonlySet<string>;
}

const toldOf = (all: readonly Member[], marksOf: (member: Member) => readonly string[]): Told => ({
  total: all.length,
  marks: new Set(all.flatMap(marksOf)),
});

export const membersTold = (network: Network): Told =>
  toldOf(
    network.members.filter((one) => hasCard(network, one)),
    (one) => fields.filter((field) => mayTell(network, one, field)).map((field) => markOf(field, one.number)),
  );

/** Whoever started one is named as on a card. Of whoever is erased words are gone; the place of their thread stays. */
export const threadsTold = (network: Network): Told =>
  toldOf(
    network.members.filter((one) => isRead(network, one)),
    (one) => [
      ...(one.isErased ? [] : [markOf('THREAD', one.number)]),
      ...(mayTell(network, one, 'NAME') ? [markOf('NAME', one.number)] : []),
    ],
  );

/** An organisation whose one representative is erased is closed. Who represents it is told of none. */
export const organisationsTold = (network: Network): Told =>
  toldOf(
    network.members.filter((one) => stands(network, one)),
    (one) => [markOf('ORGANISATION', one.number)],
  );

/** Each area that is shown, by the marks of those who let it be: it is called as one of them calls it. */
export function areasTold(network: Network): string[][] {
  const areas = new Map<number, string[]>();
  for (const member of network.members) {
    if (member.area === null || !mayTell(network, member, 'PLACE')) continue;
    areas.set(member.area, [...(areas.get(member.area) ?? []), markOf('PLACE', member.number)]);
  }
  return [...areas.values()];
}
