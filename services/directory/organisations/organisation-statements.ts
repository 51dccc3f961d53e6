import { communitiesIn, type Scope } from '../scope/scope';
import { Values } from '../values';
import { organisationColumns } from './organisation.row';
import type { OrganisationKind } from './organisation-kind.type';
import type { Position } from './position';

export interface Filter {
  readonly kind: OrganisationKind | null;
  readonly words: readonly string[];
}

export interface Asked extends Filter {
  readonly after: Position | null;
  readonly first: number;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const standing = `s.status = 'STANDING'`;
const somewhere = `o.id in (select s.organisation_id from organisation_placements s where ${standing})`;
const there = `o.id in (select s.organisation_id from organisation_placements s join within_scope c on c.id = s.community_id
  where ${standing})`;
const inCommunity = `o.id in (select s.organisation_id from organisation_placements s where s.community_id = c.id and ${standing})`;

/** What lies in the communities of a scope, at any depth; `union` ends the walk where a community was seen before. */
const withChildren = `within_scope (id) as (
  select id from in_scope
  union
  select tie.to_id from within_scope above
  join community_ties tie on tie.from_id = above.id and tie.kind = 'CONTAINS' and tie.is_active)`;
const alone = 'within_scope (id) as (select id from in_scope)';

/** A list shows whom some community took in: what anybody can enter in a minute is not put before everyone. */
function conditions({ kind, words }: Filter, where: string, values: Values): string {
  const all = ['o.closed_at is null', where];
  if (kind) all.push(`o.kind = ${values.of(kind)}`);
  if (words.length > 0) all.push(`o.words @@ query_of(telling_words(${values.of(words)}::text[]))`);
  return all.join(' and ');
}

function pick(asked: Asked, where: string, values: Values): string {
  const { after, first } = asked;
  const all = conditions(asked, where, values);
  const later = after
    ? `and (o.sort_name, o.id) > (${values.of(after.key)}::text, ${values.of(after.id)}::uuid)`
    : '';
  return `select ${organisationColumns} from organisations o where ${all} ${later}
    order by o.sort_name, o.id limit ${values.of(first + 1)}`;
}

function tablesOf(scope: Scope, values: Values): { readonly tables: string; readonly missing: string } {
  const { tables, missing } = communitiesIn(scope, values);
  return { tables: `with recursive ${tables}, ${scope.includeChildren ? withChildren : alone}`, missing };
}

/** One page. Of a scope there is always at least one row, so that it can say which communities are unknown. */
export function page(scope: Scope | null, asked: Asked): Statement {
  const values = new Values();
  if (!scope) return { sql: pick(asked, somewhere, values), values: values.list };
  const { tables, missing } = tablesOf(scope, values);
  return {
    sql: `${tables} select ${missing} as missing, page.* from (select) one left join (${pick(asked, there, values)}) page on true
      order by page."sortName", page.id`,
    values: values.list,
  };
}

export function count(scope: Scope | null, filter: Filter): Statement {
  const values = new Values();
  const tables = scope ? tablesOf(scope, values).tables : '';
  const where = conditions(filter, scope ? there : somewhere, values);
  return {
    sql: `${tables} select count(*)::int as count from organisations o where ${where}`,
    values: values.list,
  };
}

/** One page of each of several communities, of what stands in these themselves. */
export function pageOfEach(communityIds: readonly string[], asked: Asked): Statement {
  const values = new Values();
  const ids = values.of(communityIds);
  return {
    sql: `select c.id as "communityId", page.* from unnest(${ids}::text[]) as c (id)
      cross join lateral (${pick(asked, inCommunity, values)}) page order by c.id, page."sortName", page.id`,
    values: values.list,
  };
}

export function countOfEach(communityIds: readonly string[], filter: Filter): Statement {
  const values = new Values();
  const ids = values.of(communityIds);
  return {
    sql: `select c.id as "communityId", (select count(*)::int from organisations o where ${conditions(filter, inCommunity, values)}) as count
      from unnest(${ids}::text[]) as c (id)`,
    values: values.list,
  };
}
