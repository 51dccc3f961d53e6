import type { DataSource } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import type { Ids } from '../../../kit/id';
import { circleIds, regionIds } from '../ids';
import type { ScopeInput } from './scope.type';

const mostNamed = 100;

/** Ties of regions hold the tree: CONTAINS from parent to child; NEIGHBOURS holds both ways whoever declared it. */
const RESOLVE = `
  with recursive named as (
    select id from unnest($1::text[]) as given (id)
  ), starting as (
    select id from named
    union
    select case when tie.from_id = named.id then tie.to_id else tie.from_id end
    from named join community_ties tie on named.id in (tie.from_id, tie.to_id)
    where $3 and tie.kind = 'NEIGHBOURS'
  ), covered as (
    select id from starting
    union
    select tie.to_id from covered join community_ties tie on tie.from_id = covered.id
    where $2 and tie.kind = 'CONTAINS'
  )
  select
    array(select id from covered) as ids,
    array(select id from named where not exists (select from communities where communities.id = named.id)) as unknown
`;

/** The ids of all communities a scope covers, in one statement; null for everywhere. Throws NOT_FOUND for an unknown one. */
export async function resolveScope(db: DataSource, scope?: ScopeInput | null): Promise<string[] | null> {
  const regions = idsIn('scope.regions', regionIds, scope?.regions);
  const circles = idsIn('scope.circles', circleIds, scope?.circles);
  if (!scope || regions.length + circles.length === 0) return null;

  const [{ ids, unknown }]: [{ ids: string[]; unknown: string[] }] = await db.query(RESOLVE, [
    [...regions, ...circles],
    scope.includeChildren,
    scope.neighbours,
  ]);
  const [missing] = unknown;
  if (!missing) return ids;
  const isRegion = regions.includes(missing);
  const words = isRegion ? { en: 'region', fr: 'région' } : { en: 'circle', fr: 'cercle' };
  throw notFound(words, missing, isRegion ? 'scope.regions' : 'scope.circles');
}

function idsIn(field: string, ids: Ids, named: readonly string[] | null | undefined): readonly string[] {
  if (named && named.length > mostNamed) {
    throw invalid(field, {
      en: `names ${named.length}; ${mostNamed} is the most`,
      fr: `en nomme ${named.length} ; ${mostNamed} au plus`,
    });
  }
  for (const id of named ?? []) ids.uuid(id, field);
  return named ?? [];
}
