import type { Viewer } from '../../../kit/viewer';
import { conditionsOf } from '../members/conditions';
import type { Fit } from '../members/fit';
import type { Statement } from '../members/statements';
import { visibleTo } from '../people/person.policy';
import { belongsThere, communitiesIn, type Scope } from '../scope/scope';
import { version } from '../skills/known';
import { Values } from '../values';

export const facetNames = [
  'counted',
  'skills',
  'professions',
  'workModes',
  'experience',
  'languages',
] as const;
export type FacetName = (typeof facetNames)[number];

export interface AskedFacets {
  readonly viewer: Viewer | null;
  readonly scope: Scope | null;
  readonly fit: Fit;
}

export const mostCounted = 10_000;
const mostValues = 100;

const skillCounts = `select skill.number::text as value, count(*)::int as count from who join member_skills has
  on has.member_id = who.id and has.direction = 'OFFERED' join skills skill on skill.id = has.skill_id group by skill.number`;
const professionCounts = `select named.number::text as value, count(*)::int as count from who join profiles f on f.member_id = who.id
  cross join unnest(f.profession_ids) as one (id) join professions named on named.id = one.id group by named.number`;
const column = (name: string) => `select f.${name} as value, count(*)::int as count
  from who join profiles f on f.member_id = who.id where f.${name} is not null group by f.${name}`;
const languageCounts = `select one.key as value, count(*)::int as count from who join profiles f on f.member_id = who.id
  cross join unnest(f.language_keys) as one (key) group by one.key`;

const sources: Readonly<Record<FacetName, string>> = {
  counted: 'select null as value, count(*)::int as count from who',
  skills: skillCounts,
  professions: professionCounts,
  workModes: column('work_mode'),
  experience: column('experience'),
  languages: languageCounts,
};

/** The counts of several facets of the same members; at least one row, which says which communities of the scope are unknown. */
export function facets({ viewer, scope, fit }: AskedFacets, names: readonly FacetName[]): Statement {
  const values = new Values();
  const { from, joins, where } = conditionsOf(fit, values);
  const { tables, missing } = communitiesIn(scope, values);
  const all = [visibleTo(viewer, values), ...where, ...(scope ? [belongsThere(scope)] : [])];
  const counts = names.map(
    (name) =>
      `(select '${name}' as facet, value, count from (${sources[name]}) one order by count desc, value limit ${mostValues})`,
  );
  return {
    sql: `with ${tables ? `${tables},` : ''} who as materialized (
        select p.id from ${from} ${joins} where ${all.join(' and ')}
        order by p.joined_at desc, p.id desc limit ${mostCounted + 1}
      ), counts as (${counts.join(' union all ')})
      select one.missing, counts.*, ${version}
      from (select ${missing} as missing) one left join counts on true`,
    values: values.list,
  };
}
