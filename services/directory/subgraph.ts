import { buildSubgraph, type Reference } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { CommunityResolver } from './communities/community.resolver';
import type { Context } from './context';
import { EmbedConsentResolver } from './embeds/embed-consent.resolver';
import { PublicMemberCardResolver } from './embeds/public-member-card.resolver';
import { circleIds, regionIds } from './ids';
import { MemberResolver } from './members/member.resolver';
import { ProfileResolver } from './profiles/profile.resolver';
import { ProfessionResolver } from './skills/profession.resolver';
import { SkillResolver } from './skills/skill.resolver';

const isCommunity = (id: string) => regionIds.uuidOrNull(id) !== null || circleIds.uuidOrNull(id) !== null;

/** A community's names and its members each have a loader of their own, so nothing is read before it is asked for. */
const communityById = ({ id }: Reference) => (isCommunity(id) ? { id } : null);

export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      MemberResolver,
      CommunityResolver,
      ProfileResolver,
      SkillResolver,
      ProfessionResolver,
      EmbedConsentResolver,
      PublicMemberCardResolver,
    ],
    orphanedTypes: [InputError],
    references: {
      Member: ({ id }, { members }) => members.byId.load(id),
      Skill: ({ id }, { skills }) => skills.byId.load(id),
      Profession: ({ id }, { professions }) => professions.byId.load(id),
      Community: communityById,
    },
  });
