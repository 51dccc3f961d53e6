import type { EntityManager } from 'typeorm';
import { conflict, invalid, unauthenticated } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { locales } from '../../../kit/words';
import type { Context } from '../context';
import { skillProposalIds } from '../ids';
import { readText } from '../profiles/profile-limits';
import { skillsCalled } from '../skills/called';
import { readSkillName } from '../skills/skill-texts';
import type { ProposeSkillInput } from './skill-proposal-input.type';

const mostWaiting = 20;
const longestNote = 500;

/** One at a time for each member, so that they can be counted. */
const oneOfMember = `select pg_advisory_xact_lock(hashtextextended('directory: proposals of ' || $1, 7))`;

/** The lock makes an erasure that comes at the same time wait, so that it takes this proposal along. */
const person = 'select is_erased from people where id = $1 for share';

const propose = `
  insert into skill_proposals (id, author_id, name, plain_name, language, category, direction, level, note, proposed_at)
  select $1::uuid, $2::text, $3::text, unaccent(lower($3::text)), $4, $5, $6, $7::skill_level, $8, $9::timestamptz
  where (select count(*) from skill_proposals where author_id = $2::text and status = 'WAITING') < ${mostWaiting}
  on conflict on constraint skill_proposals_once do nothing
`;
const proposed = 'select id from skill_proposals where author_id = $1 and plain_name = unaccent(lower($2))';

interface Proposed {
  readonly proposalId: string | null;
  readonly existingId: string | null;
}

/** Proposes a skill, unless there is one that is called so, or the viewer has proposed it before. */
export async function proposeSkill(
  { db, clock }: Context,
  { memberId }: Viewer,
  input: ProposeSkillInput,
): Promise<Proposed> {
  const { language, category, direction } = input;
  const name = readSkillName(input.name, 'name');
  const note = readText(input.note, 'note', longestNote);
  const level = input.level ?? null;
  assertFits(language, direction, level);

  return db.transaction(async (within) => {
    await within.query(oneOfMember, [memberId]);
    await assertNotErased(within, memberId);
    const [existing] = await skillsCalled(within, [name]);
    if (existing) return { proposalId: null, existingId: existing.id };

    const now = clock();
    const uuid = skillProposalIds.uuid(skillProposalIds.make(now.getTime()));
    await within.query(propose, [uuid, memberId, name, language, category, direction, level, note, now]);
    const [row] = await within.query(proposed, [memberId, name]);
    if (!row) throw tooMany();
    return { proposalId: skillProposalIds.of(row.id), existingId: null };
  });
}

function assertFits(language: string, direction: string, level: string | null): void {
  if (!locales.includes(language as never))
    throw invalid('language', { en: 'must be en or fr', fr: 'doit être en ou fr' });
  if (direction === 'OFFERED' && !level)
    throw invalid('level', {
      en: 'must be said of a skill that you have',
      fr: 'doit être indiqué pour une compétence que vous avez',
    });
}

async function assertNotErased(within: EntityManager, memberId: string): Promise<void> {
  const [found] = await within.query(person, [memberId]);
  if (found?.is_erased) throw unauthenticated();
}

const tooMany = () =>
  conflict({
    en: `${mostWaiting} of your proposals are waiting: more can come once some are decided.`,
    fr: `${mostWaiting} de vos propositions attendent : d’autres pourront suivre quand il en sera décidé.`,
  });
