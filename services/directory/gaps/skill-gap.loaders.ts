import type { DataSource } from 'typeorm';
import { manyByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { skillSeenBy } from '../field-audiences/field.policy';
import { belongingVisibleTo } from '../people/person.policy';
import { type Known, version } from '../skills/known';
import { Values } from '../values';

export interface GapRow {
  readonly community_id: string;
  readonly number: number;
  readonly sought: number;
  readonly offered: number;
  readonly version: number;
}

/** Members of the regions it contains count too; whoever the viewer may not see counts nowhere, nor does a skill that they may not. */
function gaps(viewer: Viewer | null, communityIds: readonly string[]) {
  const values = new Values();
  const ids = values.of(communityIds);
  const seen = [belongingVisibleTo(viewer, values), ...skillSeenBy(viewer, 'has')].join(' and ');
  return {
    sql: `select community_id, skill.number, sought::int, offered::int, ${version}
      from (
        select b.community_id, has.skill_id, count(*) filter (where has.direction = 'SOUGHT') as sought,
          count(*) filter (where has.direction = 'OFFERED') as offered
        from belongings b join member_skills has on has.member_id = b.member_id
        where b.community_id = any(${ids}::text[]) and ${seen}
        group by b.community_id, has.skill_id
      ) counted join skills skill on skill.id = counted.skill_id
      where sought > offered order by sought - offered desc, skill.slug`,
    values: values.list,
  };
}

export function gapLoaders(db: DataSource, viewer: Viewer | null, known: Known) {
  return {
    ofCommunity: manyByKey(
      (row: GapRow) => row.community_id,
      async (ids: readonly string[]): Promise<GapRow[]> => {
        const { sql, values } = gaps(viewer, ids);
        const rows: GapRow[] = await db.query(sql, values);
        await known.upTo(rows[0]?.version ?? 0);
        return rows;
      },
    ),
  };
}
