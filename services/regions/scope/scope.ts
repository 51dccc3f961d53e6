import { invalid, notFound } from '../../../kit/errors';
import { circleIds, regionIds } from '../communities/community-id';
import type { ScopeInput } from './scope.type';

const mostNamed = 100;

/** A scope that names something. Everywhere is no scope at all: null. */
export interface Scope {
  readonly input: ScopeInput;
  readonly regions: readonly string[];
  readonly circles: readonly string[];
}

/** Checks what can be checked without asking the database. Throws BAD_USER_INPUT naming `scope.regions` or `scope.circles`. */
export function readScope(input: ScopeInput | null | undefined): Scope | null {
  const regions = uuidsIn('scope.regions', regionIds, input?.regions);
  const circles = uuidsIn('scope.circles', circleIds, input?.circles);
  return input && regions.length + circles.length > 0 ? { input, regions, circles } : null;
}

function uuidsIn(
  field: string,
  ids: typeof regionIds,
  named: readonly string[] | null | undefined,
): string[] {
  const most = {
    en: `names ${named?.length}; ${mostNamed} is the most`,
    fr: `en nomme ${named?.length} ; ${mostNamed} au plus`,
  };
  if (named && named.length > mostNamed) throw invalid(field, most);
  return (named ?? []).map((id) => ids.uuid(id, field));
}

/**
 * The communities of a scope as two common table expressions of the statement that needs them (`with recursive`), so that
 * any depth costs one statement. `named` are those that exist of the ones asked for; `in_scope` is all it reaches. Binds four
 * parameters from $`first` on: scopeParameters.
 */
export const communitiesIn = (first: number): string => `
  named as (
    select id from communities where kind = 'REGION' and id = any($${first}::uuid[])
    union all
    select id from communities where kind = 'CIRCLE' and id = any($${first + 1}::uuid[])
  ),
  start as (
    select id from named
    union
    select case when tie.from_id = named.id then tie.to_id else tie.from_id end
    from named join region_ties tie on tie.kind = 'NEIGHBOURS' and named.id in (tie.from_id, tie.to_id)
    where $${first + 2}::boolean
  ),
  in_scope as (
    select id from start
    union
    select tie.to_id
    from in_scope join region_ties tie on tie.kind = 'CONTAINS' and tie.from_id = in_scope.id
    where $${first + 3}::boolean
  )`;

/** Of the communities asked for, those that do not exist: to be selected beside `communitiesIn`, with the same `first`. */
export const missingFrom = (first: number): string => `
  array(
    select asked from unnest($${first}::uuid[] || $${first + 1}::uuid[]) asked
    where asked not in (select id from named)
  )`;

export const scopeParameters = ({ input, regions, circles }: Scope): unknown[] => [
  regions,
  circles,
  input.neighbours,
  input.includeChildren,
];

/** Throws NOT_FOUND naming the first community of the scope that does not exist. */
export function assertNoneMissing(scope: Scope, [missing]: readonly string[]): void {
  if (!missing) return;
  if (scope.regions.includes(missing))
    throw notFound({ en: 'region', fr: 'région' }, regionIds.of(missing), 'scope.regions');
  throw notFound({ en: 'circle', fr: 'cercle' }, circleIds.of(missing), 'scope.circles');
}
