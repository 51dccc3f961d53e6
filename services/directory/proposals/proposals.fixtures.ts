import type { Viewer } from '../../../kit/viewer';
import { aMember, memberEvent } from '../directory.fixtures';
import type { PersonState } from '../people/people';
import { as, type World } from '../world.fixtures';

export interface Refused {
  readonly code: string;
  readonly path: readonly string[] | null;
  readonly message: string;
}

export interface Proposal {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly reason: string | null;
  readonly note: string | null;
  readonly author: { readonly id: string } | null;
  readonly skill: { readonly slug: string } | null;
}

interface Answer {
  readonly proposal: Proposal | null;
  readonly existing?: { readonly slug: string } | null;
  readonly skill?: { readonly slug: string; readonly synonyms: readonly string[] } | null;
  readonly errors: readonly Refused[];
}

const shown = 'id name status reason note author { id } skill { slug }';
const errors = 'errors { code path message }';

const documents = {
  proposeSkill: `mutation ($input: ProposeSkillInput!) { answer: proposeSkill(input: $input) { proposal { ${shown} } existing { slug } ${errors} } }`,
  acceptSkillProposal: `mutation ($input: AcceptSkillProposalInput!) { answer: acceptSkillProposal(input: $input) { proposal { ${shown} } ${errors} } }`,
  mergeSkillProposal: `mutation ($input: MergeSkillProposalInput!) { answer: mergeSkillProposal(input: $input) { proposal { ${shown} } ${errors} } }`,
  declineSkillProposal: `mutation ($input: DeclineSkillProposalInput!) { answer: declineSkillProposal(input: $input) { proposal { ${shown} } ${errors} } }`,
  mergeSkills: `mutation ($input: MergeSkillsInput!) { answer: mergeSkills(input: $input) { skill { slug synonyms } ${errors} } }`,
  setSkills: `mutation ($input: SetSkillsInput!) { answer: setSkills(input: $input) { ${errors} } }`,
};

/** Runs a mutation that has to answer. */
export async function change(
  world: World,
  viewer: Viewer,
  mutation: keyof typeof documents,
  input: object,
  locale: 'en' | 'fr' = 'en',
): Promise<Answer> {
  const { data, errors } = await world.run(documents[mutation], { input }, viewer, locale);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['answer'] as Answer;
}

/** Somebody new whom signed-in members see. */
export async function joined(world: World, changes: Partial<PersonState> = {}): Promise<PersonState> {
  const member = aMember(changes);
  await world.hear({ identity: [memberEvent(member)] });
  return member;
}

/** Signed in as a steward of some community. */
export const asSteward = (member: PersonState): Viewer => ({
  ...as(member),
  memberships: [
    { communityId: 'rgn_somewhere', roles: [] },
    { communityId: 'crc_elsewhere', roles: ['EDITOR', 'STEWARD'] },
  ],
});

/** What somebody wishes for, with the name the test is about. */
export const aWish = (name: string, changes: object = {}) => ({
  name,
  language: 'fr',
  category: 'SUPPORT',
  direction: 'OFFERED',
  level: 'WORKING',
  note: null,
  ...changes,
});

/** The skills somebody has, as others see them: `OFFERED php EXPERT`. */
export async function skillsOf(world: World, member: PersonState): Promise<string[]> {
  const query =
    'query ($id: ID) { member(id: $id) { skills { direction level skill { slug } } profile { mentorOffer { topics { slug } } } } }';
  interface Shown {
    readonly member: {
      readonly skills: readonly { direction: string; level: string; skill: { slug: string } }[];
      readonly profile: {
        readonly mentorOffer: { readonly topics: readonly { slug: string }[] } | null;
      } | null;
    };
  }
  const { member: shown } = await world.ask<Shown>(query, { id: member.id }, as(member));
  return [
    ...shown.skills.map(({ direction, level, skill }) => `${direction} ${skill.slug} ${level}`),
    ...(shown.profile?.mentorOffer?.topics ?? []).map(({ slug }) => `TOPIC ${slug}`),
  ];
}
