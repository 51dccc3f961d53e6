import type { Viewer } from '../../../kit/viewer';
import { fieldSeenBy, skillSeenBy } from '../field-audiences/field.policy';
import type { ProfileField } from '../field-audiences/profile-field.type';
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

/** Profiles of those who are counted, as far as the viewer sees the field. */
const profiles = (viewer: Viewer | null, field: ProfileField) =>
  `who join profiles f on ${['f.member_id = who.id', ...fieldSeenBy(viewer, field)].join(' and ')}`;
const column = (viewer: Viewer | null, field: ProfileField, name: string) =>
  `select f.${name} as value, count(*)::int as count from ${profiles(viewer, field)} where f.${name} is not null group by f.${name}`;

const sources: Readonly<Record<FacetName, (viewer: Viewer | null) => string>> = {
  counted: () => 'select null as value, count(*)::int as count from who',
  skills: (
    viewer,
  ) => `select skill.number::text as value, count(*)::int as count from who join member_skills has
    on ${["has.member_id = who.id and has.direction = 'OFFERED'", ...skillSeenBy(viewer, 'has')].join(' and ')}
    join skills skill on skill.id = has.skill_id group by skill.number`,
  professions: (viewer) => `select named.number::text as value, count(*)::int as count
    from ${profiles(viewer, 'PROFESSIONS')} cross join unnest(f.profession_ids) as one (id)
    join professions named on named.id = one.id group by named.number`,
  workModes: (viewer) => column(viewer, 'WORK_MODE', 'work_mode'),
  experience: (viewer) => column(viewer, 'EXPERIENCE', 'experience'),
  languages: (viewer) => `select one.key as value, count(*)::int as count
    from ${profiles(viewer, 'LANGUAGES')} cross join unnest(f.language_keys) as one (key) group by one.key`,
};

/** The counts of several facets of the same members; at least one row, which says which communities of the scope are unknown. */
export function facets({ viewer, scope, fit }: AskedFacets, names: readonly FacetName[]): Statement {
  const values = new Values();
  const { from, joins, where } = conditionsOf({ viewer, fit }, values);
  const { tables, missing } = communitiesIn(scope, values);
  const all = [visibleTo(viewer, values), ...where, ...(scope ? [belongsThere(scope)] : [])];
  const counts = names.map(
    (name) =>
      `(select '${name}' as facet, value, count from (${sources[name](viewer)}) one order by count desc, value limit ${mostValues})`,
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
