import { prepared } from '../../../kit/prepared';
import type { Viewer } from '../../../kit/viewer';
import { documentFor } from '../field-audiences/field.policy';
import { belongingVisibleTo, visibleTo } from '../people/person.policy';
import { below, communitiesIn, direct, type Scope } from '../scope/scope';
import { version } from '../skills/known';
import { Values } from '../values';
import { conditionsOf } from './conditions';
import type { Fit } from './fit';
import type { MemberOrder } from './member-order.type';
import { type OrderSql, orderSql, type Position } from './order';
import { candidates } from './ranked';

export interface Asked {
  readonly viewer: Viewer | null;
  readonly fit: Fit;
  readonly order: MemberOrder;
  readonly after: Position | null;
  readonly first: number;
}

export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The ids of one page with the one too many that says whether another follows; visibility and filter inside. */
function pick(asked: Asked, values: Values, belonging?: string) {
  // Of a community these orders are of its belongings.
  const isByPerson = !belonging && (asked.order === 'NAME' || asked.order === 'ACTIVE');
  const conditions = conditionsOf(asked, values, isByPerson ? 'people' : 'fewest');
  const { from: whom, joins, where } = conditions;
  const isFiltered = joins !== '' || where.length > 0;
  const order = orderSql(asked.order, asked.after, values, belonging ? 'belongings' : 'people');
  // Whatever an unfiltered page of a community needs to know of people stands beside where they belong.
  const isAlone = belonging !== undefined && !isFiltered;
  const there = `belongings b ${isAlone ? '' : `join ${whom} on p.id = b.member_id`}`;
  const from = `from ${belonging ? there : whom} ${joins}`;
  const seen = isAlone ? belongingVisibleTo(asked.viewer, values) : visibleTo(asked.viewer, values);
  const all = [...(belonging ? [belonging] : []), seen, ...where];
  const after = order.after ? [order.after] : [];
  const ranked = candidates(asked, values, `${from} where ${all.join(' and ')}`);
  const source = ranked
    ? `from (${ranked}) ranked ${after.length > 0 ? `where ${order.after}` : ''}`
    : `${from} where ${[...all, ...after].join(' and ')}`;
  const sql = `select ${order.id} as id, ${order.key} as key ${source}
    order by ${order.key} ${order.direction}, ${order.id} ${order.direction}
    limit ${values.of(asked.first + 1)}`;
  // What is filtered is planned for its very values: a rare skill is looked up in another way than a common one.
  const isSteady = !isFiltered || (conditions.isSteady && belonging === undefined);
  const send = isSteady ? prepared : (statement: string) => statement;
  return { sql, order, send };
}

const by = (table: string, { direction }: OrderSql) => `${table}.key ${direction}, ${table}.id ${direction}`;

/** One page of everyone. */
export function everywhere(asked: Asked): Statement {
  const values = new Values();
  const { sql, order, send } = pick(asked, values);
  return {
    sql: send(`select page.id, ${order.shown}, ${documentFor(asked.viewer)}, ${version} from (${sql}) page join member_documents d on d.id = page.id
      order by ${by('page', order)}`),
    values: values.list,
  };
}

/**
 * One page of the members of a scope. Each community gives its own first ones; what is first among all is among these, and
 * whoever belongs to several is there once. Always at least one row, so that it can say which communities are unknown.
 */
export function within(scope: Scope, asked: Asked): Statement {
  const [only, ...others] = scope.named;
  if (only && others.length === 0 && !scope.neighbours) return withinOne(only, scope.includeChildren, asked);
  const values = new Values();
  const { tables, missing } = communitiesIn(scope, values);
  const { sql, order } = pick(asked, values, scope.includeChildren ? below : direct);
  return {
    sql: `with ${tables},
      found as (
        select distinct page.id, page.key from in_scope c cross join lateral (${sql}) page
      ),
      page as (
        select id, key from found order by ${by('found', order)} limit ${values.of(asked.first + 1)}
      )
      select one.missing, page.id, ${order.shown}, ${documentFor(asked.viewer)}, ${version}
      from (select ${missing} as missing) one
      left join (page join member_documents d on d.id = page.id) on true
      order by ${by('page', order)}`,
    values: values.list,
  };
}

const belongsTo = (id: string, isDeep: boolean) =>
  `b.community_id = ${id}::text${isDeep ? '' : ' and b.is_direct'}`;

/** Most scopes are one community. Then nobody is there twice, and the plan is the same each time. */
function withinOne(communityId: string, isDeep: boolean, asked: Asked): Statement {
  const values = new Values();
  const id = values.of(communityId);
  const { sql, order, send } = pick(asked, values, belongsTo(id, isDeep));
  return {
    sql: send(`select not exists (select from communities where id = ${id}::text) as missing, page.id, ${order.shown}, ${documentFor(asked.viewer)}, ${version}
      from (select) one left join (${sql}) page on true left join member_documents d on d.id = page.id
      order by ${by('page', order)}`),
    values: values.list,
  };
}

/** One page of one community, of those who belong to it directly. */
function ofOne(communityId: string, asked: Asked): Statement {
  const values = new Values();
  const id = values.of(communityId);
  const { sql, order, send } = pick(asked, values, belongsTo(id, false));
  return {
    sql: send(`select ${id}::text as community_id, page.id, ${order.shown}, ${documentFor(asked.viewer)}, ${version}
      from (${sql}) page join member_documents d on d.id = page.id order by ${by('page', order)}`),
    values: values.list,
  };
}

/** One page of each of several communities, of those who belong to them directly. */
export function ofEach(communityIds: readonly string[], asked: Asked): Statement {
  const [only, ...others] = communityIds;
  if (only && others.length === 0) return ofOne(only, asked);
  const values = new Values();
  const ids = values.of(communityIds);
  const { sql, order } = pick(asked, values, direct);
  return {
    sql: `select c.id as community_id, page.id, ${order.shown}, ${documentFor(asked.viewer)}, ${version}
      from unnest(${ids}::text[]) as c (id) cross join lateral (${sql}) page join member_documents d on d.id = page.id
      order by c.id, ${by('page', order)}`,
    values: values.list,
  };
}
