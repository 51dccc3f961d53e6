import { conditionsOf } from '../members/conditions';
import type { Statement } from '../members/statements';
import { visibleTo } from '../people/person.policy';
import { belongsThere, communitiesIn } from '../scope/scope';
import { Values } from '../values';
import type { AskedSearch } from './asked';

/** A search that more people fit tells of nobody: it would keep a line of each, and be a list of the network. */
export const mostFitting = 1_000;

/** What one look at a search finds. */
export interface Fitting {
  /** The newest members first. */
  readonly ids: readonly string[];
  /** Communities of its scope that are not there. */
  readonly missing: readonly string[];
  /** Whatever this look could not see was written by this transaction or a later one. */
  readonly xmin: string;
}

/** Of whom a look has to know: those who changed in a transaction or after it, and whom the search has not found before. */
export interface Since {
  readonly searchId: string;
  readonly xid: string;
}

/** Whoever fits a search as its owner sees them, themself apart; one too many if there are too many. One row. */
export function fitting({ viewer, scope, fit }: AskedSearch, since?: Since): Statement {
  const values = new Values();
  const { from, joins, where } = conditionsOf({ viewer, fit }, values);
  const { tables, missing } = communitiesIn(scope, values);
  const all = [
    visibleTo(viewer, values),
    `p.id <> ${values.of(viewer.memberId)}::text`,
    ...where,
    ...(scope ? [belongsThere(scope)] : []),
  ];
  if (since)
    all.push(`not exists (select from search_findings known
      where known.search_id = ${values.of(since.searchId)}::uuid and known.member_id = p.id)`);
  const changed = since
    ? `join member_documents changed on changed.id = p.id and changed.changed_xid >= ${values.of(since.xid)}::xid8`
    : '';
  return {
    sql: `with ${tables ? `${tables},` : ''} fitting as materialized (
        select p.id from ${from} ${changed} ${joins} where ${all.join(' and ')}
        order by p.joined_at desc, p.id desc limit ${mostFitting + 1}
      )
      select ${missing} as missing, array(select id from fitting) as ids,
        pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
    values: values.list,
  };
}
