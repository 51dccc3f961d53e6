import type { Viewer } from '../../../kit/viewer';
import {
  aCommunity,
  aMember,
  aMembership,
  aPartner,
  communityEvent,
  memberEvent,
  membershipEvent,
  partnerEvent,
} from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { openWorld } from '../world.fixtures';
import { EmbedField } from './embed-field.type';
import { seedConsents } from './seeding';

export const everything = Object.values(EmbedField);

export interface Cards {
  readonly nodes: { name: string | null }[];
  readonly edges: { cursor: string }[];
  readonly totalCount: number;
  readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

interface Asked {
  readonly partner?: string;
  readonly viewer?: Viewer | null;
  readonly first?: number;
  readonly after?: string | null;
}

const whole = `{ totalCount nodes { name photoUrl headline professions { slug name } skills { slug name } languages website
  links { title url } place } edges { cursor } pageInfo { endCursor hasNextPage } }`;

/** The directory service with two partners, and how a test asks it for cards. */
export async function openCards() {
  const world = await openWorld();
  const [hall, school] = [aPartner({ slug: 'town-hall' }), aPartner({ slug: 'school' })];
  await world.hear({ identity: [hall, school].map(partnerEvent) });
  let hours = 0;

  async function cards(communityId: string, { partner = hall.slug, viewer = null, ...page }: Asked = {}) {
    const query = `query ($of: [_Any!]!, $partner: String!, $first: Int! = 20, $after: String) { _entities(representations: $of) {
      ... on Community { publicMemberCards(partner: $partner, first: $first, after: $after) ${whole} } } }`;
    const of = [{ __typename: 'Community', id: communityId }];
    const { _entities } = await world.ask<{ _entities: { publicMemberCards: Cards }[] }>(
      query,
      { of, partner, ...page },
      viewer,
    );
    return _entities[0]?.publicMemberCards as Cards;
  }

  /** Whom a page names, once it counts as many. */
  async function named(communityId: string, asked?: Asked): Promise<(string | null)[]> {
    const { nodes, totalCount } = await cards(communityId, asked);
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ name }) => name);
  }

  /** Each an hour after the one before. */
  async function consent(
    member: PersonState,
    fields: readonly EmbedField[] = everything,
    partner: { readonly id: string } = hall,
  ): Promise<void> {
    hours += 1;
    const grantedAt = new Date(Date.UTC(2026, 5, 1, hours));
    await seedConsents(world.db, [{ memberId: member.id, partnerId: partner.id, fields, grantedAt }]);
  }

  /** Somebody whom everyone sees, in a community, who consented to all. */
  async function aShown(changes: Partial<PersonState>, community: ReturnType<typeof aCommunity>) {
    const member = aMember({ audience: 'EVERYONE', ...changes });
    await world.hear({
      identity: [memberEvent(member)],
      regions: [communityEvent(community), membershipEvent(aMembership(member, community))],
    });
    await consent(member);
    return member;
  }

  return { world, hall, school, cards, named, consent, aShown };
}
