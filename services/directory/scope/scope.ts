import { invalid, notFound } from '../../../kit/errors';
import type { Ids } from '../../../kit/id';
import { circleIds, regionIds } from '../ids';
import type { Values } from '../values';
import type { ScopeInput } from './scope.type';

const mostNamed = 100;

/** A scope that names something; everywhere is null. */
export interface Scope {
  readonly named: readonly string[];
  readonly includeChildren: boolean;
  readonly neighbours: boolean;
}

/** Checks what can be checked without the database. Throws BAD_USER_INPUT naming `scope.regions` or `scope.circles`. */
export function readScope(input: ScopeInput | null | undefined): Scope | null {
  const regions = idsIn('scope.regions', regionIds, input?.regions);
  const circles = idsIn('scope.circles', circleIds, input?.circles);
  const named = [...new Set([...regions, ...circles])];
  if (!input || named.length === 0) return null;
  return { named, includeChildren: input.includeChildren, neighbours: input.neighbours };
}

function idsIn(field: string, ids: Ids, named: readonly string[] | null | undefined): readonly string[] {
  if (!named) return [];
  if (named.length > mostNamed)
    throw invalid(field, {
      en: `names ${named.length}; ${mostNamed} is the most`,
      fr: `en nomme ${named.length} ; ${mostNamed} au plus`,
    });
  for (const id of named) ids.uuid(id, field);
  return named;
}

const neighbouring = `
    union
    select tie.to_id from named join community_ties tie
      on tie.from_id = named.id and tie.kind = 'NEIGHBOURS' and tie.is_active
    union
    select tie.from_id from named join community_ties tie
      on tie.to_id = named.id and tie.kind = 'NEIGHBOURS' and tie.is_active`;

/**
 * The communities a scope starts from, as expressions of the statement that needs them (`with …`): `in_scope (id)`. What
 * these contain needs no walk here: `belongings` knows it, at any depth.
 */
export function communitiesIn(
  scope: Scope | null,
  values: Values,
): { readonly tables: string; readonly missing: string } {
  // Everywhere starts from no community in particular, and misses none.
  if (!scope) return { tables: '', missing: `'{}'::text[]` };
  const ids = values.of(scope.named);
  return {
    tables: `named (id) as (select id from communities where id = any(${ids}::text[])),
      in_scope (id) as (select id from named ${scope.neighbours ? neighbouring : ''})`,
    missing: `array(select asked from unnest(${ids}::text[]) asked where asked not in (select id from named))`,
  };
}

/** Of those who belong to community `c` of a scope, everyone, or those who do so directly. */
export const below = 'b.community_id = c.id';
export const direct = `${below} and b.is_direct`;

/** Whoever belongs to several communities of the scope is there once. */
export const belongsThere = ({ includeChildren }: Scope): string =>
  `p.id in (select b.member_id from in_scope c join belongings b on ${includeChildren ? below : direct})`;

/** Throws NOT_FOUND naming the first community of a scope that does not exist. */
export function assertNoneMissing([id]: readonly string[]): void {
  if (!id) return;
  if (id.startsWith(regionIds.prefix)) throw notFound({ en: 'region', fr: 'région' }, id, 'scope.regions');
  throw notFound({ en: 'circle', fr: 'cercle' }, id, 'scope.circles');
}
