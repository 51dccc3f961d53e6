import type { Viewer } from '../../../kit/viewer';
import type { Values } from '../values';

/**
 * Who sees whom, as SQL, and here only: nobody an erased member; oneself always; else their audience allows it and neither blocked the
 * other. Without a viewer the words are those of the indices that have only whom everyone may see.
 */
function seenBy(viewer: Viewer | null, id: string, audience: string, values: Values): string {
  if (!viewer) return `${audience} = 'EVERYONE'`;
  const self = values.of(viewer.memberId);
  if (viewer.blocked.length === 0) return `(${audience} in ('EVERYONE', 'MEMBERS') or ${id} = ${self})`;
  const blocked = values.of(viewer.blocked);
  return `(${audience} in ('EVERYONE', 'MEMBERS') and ${id} <> all(${blocked}::text[]) or ${id} = ${self})`;
}

/** Over `people p`. */
export const visibleTo = (viewer: Viewer | null, values: Values): string =>
  `not p.is_erased and ${seenBy(viewer, 'p.id', 'p.audience', values)}`;

/** Over `belongings b`, which know the audience of whom they are about; erased people belong nowhere. */
export const belongingVisibleTo = (viewer: Viewer | null, values: Values): string =>
  seenBy(viewer, 'b.member_id', 'b.member_audience', values);

/**
 * The areas that members show, each with how many of them the viewer sees as `count`: those whom everyone sees or all members, which is
 * counted already, without whoever is blocked, and with oneself.
 */
export function countedAreas(viewer: Viewer | null, values: Values): string {
  if (!viewer) return 'select name, latitude, longitude, everyone as count from shown_areas';
  const self = values.of(viewer.memberId);
  const own = `select area_id, 1 as count from people where id = ${self} and not is_erased and audience = 'NOBODY'`;
  const blocked = `select area_id, -1 from people where id = any(${values.of(viewer.blocked)}::text[]) and id <> ${self}
    and not is_erased and audience in ('EVERYONE', 'MEMBERS')`;
  return `select a.name, a.latitude, a.longitude, a.members + coalesce(but.count, 0) as count
    from shown_areas a left join (
      select area_id, sum(count)::int as count from (${own} union all ${blocked}) one group by area_id
    ) but on but.area_id = a.id`;
}
