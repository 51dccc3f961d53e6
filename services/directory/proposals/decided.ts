import type { EntityManager } from 'typeorm';
import { conflict, type Refusal } from '../../../kit/errors';
import { skillByUuid } from '../skills/called';
import type { SkillProposalStatus } from './skill-proposal.type';

export interface Decided {
  readonly status: SkillProposalStatus;
  readonly skillId: string | null;
  readonly reason: string | null;
}

/** Tells the second of two who decide what the first has decided. */
export async function decidedAlready(
  within: EntityManager,
  { status, skillId, reason }: Decided,
): Promise<Refusal> {
  const skill = skillId ? await skillByUuid(within, skillId) : null;
  if (!skill)
    return conflict(
      {
        en: `This proposal was declined already: ${reason}`,
        fr: `Cette proposition a déjà été refusée : ${reason}`,
      },
      'proposal',
    );
  const [en, fr] =
    status === 'ACCEPTED' ? ['accepted as', 'acceptée comme'] : ['merged into', 'fusionnée avec'];
  return conflict(
    {
      en: `This proposal was ${en} ${skill.nameEn} (${skill.slug}) already.`,
      fr: `Cette proposition a déjà été ${fr} ${skill.nameFr} (${skill.slug}).`,
    },
    'proposal',
  );
}
