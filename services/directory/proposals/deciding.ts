import type { EntityManager } from 'typeorm';
import { forbidden, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { rebuildWithin } from '../documents/documents';
import { skillProposalIds } from '../ids';
import type { SkillDirection, SkillLevel } from '../profiles/profile.type';
import { readNeededText } from '../profiles/profile-limits';
import { giveSkill } from '../profiles/skill-changes';
import { skillNamed, skillOfToday } from '../skills/called';
import { changeSkills } from '../skills/changing';
import { addSynonyms, makeSkill } from '../skills/making';
import { assertLooksAfterSkills } from '../skills/skill.policy';
import type { SkillCategory } from '../skills/skill.type';
import { readSkillName, readSlug, readSynonyms } from '../skills/skill-texts';
import { type Decided, decidedAlready } from './decided';
import type {
  AcceptSkillProposalInput,
  DeclineSkillProposalInput,
  MergeSkillProposalInput,
} from './skill-proposal-input.type';

interface Standing extends Decided {
  readonly authorId: string | null;
  readonly name: string;
  readonly category: SkillCategory;
  readonly direction: SkillDirection;
  readonly level: SkillLevel | null;
}

interface Decision {
  readonly status: 'ACCEPTED' | 'MERGED' | 'DECLINED';
  /** The skill that the author gets. */
  readonly skillId?: string;
  /** Is a skill found by more than before? */
  readonly isRenamed?: boolean;
  readonly reason?: string;
}

const standing = `
  select author_id as "authorId", name, category, direction, level, status, skill_id as "skillId", reason
  from skill_proposals where id = $1 for update
`;
const note = `
  update skill_proposals set status = $2, skill_id = $3, reason = $4, decided_by = $5, decided_at = $6 where id = $1
`;

/** Makes a skill of a proposal. It is found by the name that was proposed too. */
export async function acceptSkillProposal(
  context: Context,
  viewer: Viewer,
  input: AcceptSkillProposalInput,
): Promise<void> {
  const skill = {
    slug: readSlug(input.slug, 'slug'),
    nameFr: readSkillName(input.nameFr, 'nameFr'),
    nameEn: readSkillName(input.nameEn, 'nameEn'),
    synonyms: readSynonyms(input.synonyms, 'synonyms'),
  };
  await decide(context, viewer, input.proposal, async (within, { name, category }) => {
    const skillId = await makeSkill(within, { ...skill, category: input.category ?? category });
    await addSynonyms(within, skillId, [name]);
    return { status: 'ACCEPTED', skillId };
  });
}

/** What was proposed is another name of a skill that there is. */
export async function mergeSkillProposal(
  context: Context,
  viewer: Viewer,
  { proposal, into }: MergeSkillProposalInput,
): Promise<void> {
  await decide(context, viewer, proposal, async (within, { name }) => {
    const { uuid } = await skillOfToday(within, await skillNamed(within, into, 'into'));
    return { status: 'MERGED', skillId: uuid, isRenamed: await addSynonyms(within, uuid, [name]) };
  });
}

export async function declineSkillProposal(
  context: Context,
  viewer: Viewer,
  input: DeclineSkillProposalInput,
): Promise<void> {
  const reason = readNeededText(input.reason, 'reason', 500);
  await decide(context, viewer, input.proposal, async () => ({ status: 'DECLINED', reason }));
}

/** Decides once, for good: of two who decide at once the second finds it decided. */
async function decide(
  context: Context,
  viewer: Viewer,
  proposal: string,
  work: (within: EntityManager, standing: Standing) => Promise<Decision>,
): Promise<void> {
  assertLooksAfterSkills(viewer);
  const uuid = skillProposalIds.uuid(proposal, 'proposal');
  await changeSkills(context, async (within) => {
    const [found]: Standing[] = await within.query(standing, [uuid]);
    if (!found) throw notFound({ en: 'proposal', fr: 'proposition' }, proposal, 'proposal');
    if (found.authorId === viewer.memberId) throw forbidden(ownProposal, 'proposal');
    if (found.status !== 'WAITING') throw await decidedAlready(within, found);

    const { status, skillId, reason, isRenamed } = await work(within, found);
    const at = context.clock();
    await within.query(note, [uuid, status, skillId ?? null, reason ?? null, viewer.memberId, at]);
    if (!skillId) return null;
    if (found.authorId) {
      await giveSkill(within, found.authorId, { ...found, skillId });
      await rebuildWithin(within, [found.authorId]);
    }
    return { uuid: skillId, isRenamed: isRenamed ?? false };
  });
}

const ownProposal = {
  en: 'decide about your own proposal: another steward does',
  fr: 'décider de votre propre proposition : à une autre personne de le faire',
};
