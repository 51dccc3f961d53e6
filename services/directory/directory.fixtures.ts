import type { FeedEvent } from '../../kit/feed';
import { Ids } from '../../kit/id';
import type { CommunityState, MembershipState, TieState } from './communities/communities';
import type { PartnerState } from './embeds/partners.follow';
import { circleIds, memberIds, partnerIds, regionIds } from './ids';
import type { PersonState } from './people/people';
import type { SkillToImport } from './skills/skills';

const tieIds = new Ids('tie', 'RegionTie');
const membershipIds = new Ids('msh', 'Membership');

let made = 0;
const next = () => {
  made += 1;
  return made;
};

/** A member as identity's feed tells of one, each a minute newer than the one before; seen by signed-in members. */
export function aMember(changes: Partial<PersonState> = {}): PersonState {
  const number = next();
  return {
    id: memberIds.make(),
    handle: `member-${number}`,
    displayName: `Member ${number}`,
    avatarUrl: null,
    audience: 'MEMBERS',
    locale: 'en',
    joinedAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
    isErased: false,
    shown: null,
    ...changes,
  };
}

export const shownAt = (name: string, latitude: number, longitude: number): PersonState['shown'] => ({
  precision: 'AREA',
  areaId: `area of ${name}`,
  name,
  countryCode: 'FR',
  latitude,
  longitude,
});

/** A region as the regions service's feed tells of one. */
export function aCommunity(changes: Partial<CommunityState> = {}): CommunityState {
  const number = next();
  const kind = changes.kind ?? 'REGION';
  const id = (kind === 'REGION' ? regionIds : circleIds).make();
  return { id, kind, slug: `community-${number}`, name: `Community ${number}`, state: 'ACTIVE', ...changes };
}

/** A region that contains another. */
export const aTie = (
  from: CommunityState,
  to: CommunityState,
  changes: Partial<TieState> = {},
): TieState => ({
  id: tieIds.make(),
  fromId: from.id,
  toId: to.id,
  kind: 'CONTAINS',
  isActive: true,
  ...changes,
});

/** A member at home in a community. */
export const aMembership = (
  member: PersonState,
  community: CommunityState,
  changes: Partial<MembershipState> = {},
): MembershipState => ({
  id: membershipIds.make(),
  memberId: member.id,
  communityId: community.id,
  tie: 'HOME',
  stage: 'SETTLED',
  status: 'ACTIVE',
  roles: [],
  joinedAt: '2026-02-01T00:00:00.000Z',
  ...changes,
});

/** A partner as identity's feed tells of one. */
export function aPartner(changes: Partial<PartnerState> = {}): PartnerState {
  return { id: partnerIds.make(), slug: `partner-${next()}`, isActive: true, ...changes };
}

/** A skill of the common list. */
export function aSkill(changes: Partial<SkillToImport> = {}): SkillToImport {
  const number = next();
  return {
    slug: `skill-${number}`,
    name: { fr: `Savoir ${number}`, en: `Skill ${number}` },
    category: 'DEVELOPMENT',
    ...changes,
  };
}

export const memberEvent = (state: PersonState): FeedEvent => ({ kind: 'member', state: { ...state } });
export const partnerEvent = (state: PartnerState): FeedEvent => ({ kind: 'partner', state: { ...state } });
export const communityEvent = (state: CommunityState): FeedEvent => ({
  kind: 'community',
  state: { ...state },
});
export const tieEvent = (state: TieState): FeedEvent => ({ kind: 'tie', state: { ...state } });
export const membershipEvent = (state: MembershipState): FeedEvent => ({
  kind: 'membership',
  state: { ...state },
});
