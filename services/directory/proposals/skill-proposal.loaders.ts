import { type DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { foreignCursor } from '../cursors';
import { skillProposalIds } from '../ids';
import { looksAfterSkills } from '../skills/skill.policy';
import { SkillProposalRow } from './skill-proposal.row';
import type { SkillProposalStatus } from './skill-proposal.type';

type Asked = Pick<PageArgs, 'first' | 'after'>;

/** The guarded door to proposals: of one's own, and of all for those who look after the list of skills. */
export function proposalLoaders(db: DataSource, viewer: Viewer | null) {
  const authorId = viewer?.memberId ?? '';
  const proposals = () => db.getRepository(SkillProposalRow).createQueryBuilder('proposal');
  const mine = () => proposals().where('proposal.authorId = :authorId', { authorId });
  const visible = () => (looksAfterSkills(viewer) ? proposals().where('true') : mine());

  return {
    byId: oneByKey(
      ({ id }: SkillProposalRow) => id,
      (ids: readonly string[]) =>
        visible()
          .andWhere({ id: In([...ids]) })
          .getMany(),
    ),

    /** The latest first. */
    mine: (asked: Asked) => pageIn('my proposals', mine(), 'DESC', asked),

    /** The longest waiting first; for those who look after the list, else one's own alone. */
    all(status: SkillProposalStatus | null, asked: Asked): Promise<Page<SkillProposalRow>> {
      const which = visible();
      if (status) which.andWhere('proposal.status = :status', { status });
      return pageIn(`proposals ${status ?? ''}`, which, 'ASC', asked);
    },
  };
}

/** Ids begin with the time they were made at, so their order is that of time. */
async function pageIn(
  list: string,
  which: SelectQueryBuilder<SkillProposalRow>,
  order: 'ASC' | 'DESC',
  asked: Asked,
): Promise<Page<SkillProposalRow>> {
  const first = assertFirst(asked.first);
  const from = readPlace(list, asked.after);
  const page = which
    .clone()
    .orderBy('proposal.id', order)
    .limit(first + 1);
  if (from) page.andWhere(`proposal.id ${order === 'ASC' ? '>' : '<'} :from::uuid`, { from });
  return pageOf(await page.getMany(), asked, {
    cursor: ({ id }) => cursorOf([list, id]),
    node: (row) => row,
    totalCount: () => which.getCount(),
  });
}

function readPlace(list: string, after: string | null | undefined): string | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [name, id] = keys;
  const uuid = typeof id === 'string' ? skillProposalIds.uuidOrNull(id) : null;
  if (name !== list || !uuid) throw foreignCursor();
  return uuid;
}
