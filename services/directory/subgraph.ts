import { buildSubgraph, type Reference } from '../../kit/subgraph';
import { InputError } from '../../kit/user-error';
import { CommunityResolver, type Shown } from './communities/community.resolver';
import type { Context } from './context';
import type { MemberDocument, NamedEntry, SkillEntry } from './documents/document.row';
import { EmbedConsentResolver } from './embeds/embed-consent.resolver';
import { EmbedNameResolver } from './embeds/embed-name.resolver';
import { PublicMemberCardResolver } from './embeds/public-member-card.resolver';
import { MemberFacetsResolver } from './facets/member-facets.resolver';
import { FieldAudiencesResolver } from './field-audiences/field-audiences.resolver';
import { SkillGapResolver } from './gaps/skill-gap.resolver';
import { circleIds, regionIds } from './ids';
import { MemberClusterResolver } from './map/member-cluster.resolver';
import { MemberResolver } from './members/member.resolver';
import { membersPage } from './members/members';
import type { MembersArgs } from './members/members-args.type';
import { CommunityOrganisationsResolver } from './organisations/community-organisations.resolver';
import { MemberOrganisationsResolver } from './organisations/member-organisations.resolver';
import { OrganisationResolver } from './organisations/organisation.resolver';
import { PlacementResolver } from './organisations/placement.resolver';
import { RepresentationResolver } from './organisations/representation.resolver';
import { memberSkills } from './profiles/member-skill';
import { ProfileResolver } from './profiles/profile.resolver';
import { SkillDecisionResolver } from './proposals/skill-decision.resolver';
import { SkillProposalResolver } from './proposals/skill-proposal.resolver';
import type { ScopeInput } from './scope/scope.type';
import { SavedSearchResolver } from './searches/saved-search.resolver';
import { ProfessionResolver } from './skills/profession.resolver';
import { SkillResolver } from './skills/skill.resolver';
import { SkillMergingResolver } from './skills/skill-merging.resolver';
import { SuggestionResolver } from './suggest/suggestion.resolver';

const isCommunity = (id: string) => regionIds.uuidOrNull(id) !== null || circleIds.uuidOrNull(id) !== null;

/** A community's names and its members each have a loader of their own, so nothing is read before it is asked for. */
const communityById = ({ id }: Reference) => (isCommunity(id) ? { id } : null);

const [communities, skills, professions] = [
  new CommunityResolver(),
  new SkillResolver(),
  new ProfessionResolver(),
];
type Scoped = { readonly scope?: ScopeInput | null };
type Named = { readonly language?: string | null };

export const subgraph = () =>
  buildSubgraph<Context>({
    resolvers: [
      MemberResolver,
      CommunityResolver,
      ProfileResolver,
      SkillResolver,
      SkillMergingResolver,
      ProfessionResolver,
      SkillProposalResolver,
      SkillDecisionResolver,
      FieldAudiencesResolver,
      EmbedConsentResolver,
      PublicMemberCardResolver,
      EmbedNameResolver,
      MemberClusterResolver,
      MemberFacetsResolver,
      SkillGapResolver,
      SuggestionResolver,
      OrganisationResolver,
      CommunityOrganisationsResolver,
      MemberOrganisationsResolver,
      PlacementResolver,
      RepresentationResolver,
      SavedSearchResolver,
    ],
    orphanedTypes: [InputError],
    direct: {
      Query: {
        members: (_root, asked: MembersArgs & Scoped, context) => membersPage(context, asked.scope, asked),
      },
      Member: { skills: (one: MemberDocument, _args, { known }) => memberSkills(one, known) },
      Profile: {
        professions: ({ professions }: NonNullable<MemberDocument['profile']>, _args, { known }) =>
          professions.map(known.profession),
      },
      MentorOffer: {
        topics: ({ topics }: { topics: readonly number[] }, _args, { known }) => topics.map(known.skill),
      },
      Skill: {
        name: (one: NamedEntry, { language }: Named, context) => skills.name(one, context, language),
        synonyms: (one: SkillEntry, _args, context) => skills.synonyms(one, context),
      },
      Profession: {
        name: (one: NamedEntry, { language }: Named, context) => professions.name(one, context, language),
      },
      Community: {
        slug: (one: Shown, _args, context) => communities.slug(one, context),
        name: (one: Shown, _args, context) => communities.name(one, context),
        members: (one: Shown, asked: MembersArgs, context) => communities.members(one, asked, context),
      },
    },
    references: {
      Member: ({ id }, { members }) => members.byId.load(id),
      Skill: ({ id }, { skills }) => skills.byId.load(id),
      Profession: ({ id }, { professions }) => professions.byId.load(id),
      Organisation: ({ id }, { organisations }) => organisations.byId.load(id),
      Community: communityById,
      SavedSearch: ({ id }, { searches }) => searches.byId.load(id),
    },
  });
