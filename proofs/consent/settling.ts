import type { DataSource } from 'typeorm';
import { record } from '../../kit/feed';
import { Ids } from '../../kit/id';
import { importMembers } from '../../services/identity/members/member-import';
import { goneState, memberState } from '../../services/identity/members/members';
import { seedCommunities } from '../../services/regions/communities/seed-communities';
import { seedMemberships } from '../../services/regions/memberships/seed-memberships';
import { tieRegions } from '../../services/regions/ties/ties';
import { markOf } from './marks';
import type { Member, Network } from './network';
import { accountOf, innerSlugOf, photoOf, slugOf } from './sayings';

const memberIds = new Ids('mbr', 'Member');
const foundedAt = new Date('2024-02-01T09:00:00Z');

/** Somebody of a network, with the id that the services know them by. */
export interface Settler {
  readonly id: string;
  readonly member: Member;
  readonly network: Network;
}

export const settlersOf = (networks: readonly Network[]): Settler[] =>
  networks.flatMap((network) => network.members.map((member) => ({ id: memberIds.make(), member, network })));

/** The regions, those in them, and who is a member of which. */
export async function found(db: DataSource, networks: readonly Network[], settlers: readonly Settler[]) {
  const region = (slug: string, name: string, state: 'ACTIVE' | 'INCUBATING') => ({
    ...{ kind: 'REGION' as const, slug, name, summary: 'A place.', language: 'fr', state, foundedAt },
  });
  const regionIds = await seedCommunities(
    db,
    networks.flatMap((network) => [
      region(slugOf(network), markOf('REGION', network.number), network.isFounding ? 'INCUBATING' : 'ACTIVE'),
      ...(network.inner ? [region(innerSlugOf(network), 'Within', network.inner)] : []),
    ]),
  );
  const idOf = (slug: string) => regionIds.get(slug) ?? '';
  await tieRegions(
    db,
    networks
      .filter(({ inner }) => inner)
      .map((network) => ({
        ...{ kind: 'CONTAINS' as const, fromId: idOf(slugOf(network)), toId: idOf(innerSlugOf(network)) },
      })),
  );
  await seedMemberships(
    db,
    settlers.map(({ id, member: { isInner, tie, status }, network }) => ({
      ...{ memberId: id, communityId: idOf(isInner ? innerSlugOf(network) : slugOf(network)), tie, status },
      ...{ stage: 'SETTLED' as const, joinedAt: foundedAt },
    })),
  );
  return regionIds;
}

/** With a photo each, and some away: it is told of all as of whoever changes something. */
export async function comeIn(db: DataSource, settlers: readonly Settler[]): Promise<void> {
  const accounts = settlers.map(({ id, member, network }) => accountOf(id, member, network));
  await importMembers(db, accounts);
  const awaySince = '2026-06-01';
  await db.transaction(async (within) => {
    await within.query(
      `update members set avatar_url = given.photo, away_since = given.away, asked_on = given.away
       from unnest($1::uuid[], $2::text[], $3::date[]) as given (id, photo, away) where members.id = given.id`,
      [
        settlers.map(({ id }) => memberIds.uuid(id)),
        settlers.map(({ member }) => photoOf(member)),
        settlers.map(({ member }) => (member.isAway ? awaySince : null)),
      ],
    );
    const state = ({ member }: Settler, at: number) => {
      const account = accounts[at] as (typeof accounts)[number];
      const row = { ...account, avatarUrl: photoOf(member), awaySince: member.isAway ? awaySince : null };
      const home = { ...account.home, memberId: account.id };
      return memberState(row, { locale: account.locale, timeZone: null }, home);
    };
    await record(
      within,
      settlers.map((one, at) => ({ kind: 'member', state: state(one, at) })),
    );
  });
}

/** The last word that identity says of them. */
export const erase = (db: DataSource, settlers: readonly Settler[]): Promise<void> =>
  db.transaction((within) =>
    record(
      within,
      settlers
        .filter(({ member }) => member.isErased)
        .map(({ id }) => ({ kind: 'member', state: goneState(id) })),
    ),
  );
