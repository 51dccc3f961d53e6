import type { Viewer } from '../../../kit/viewer';
import { visibleTo } from '../people/person.policy';
import { communitiesIn, type Scope } from '../scope/scope';
import { Values } from '../values';
import { conditionsOf } from './conditions';
import type { Fit } from './fit';
import type { MemberOrder } from './member-order.type';
import { type OrderSql, orderSql, type Position } from './order';

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

const ofPeople = 'from people p';
const ofCommunity = 'from memberships m join people p on p.id = m.member_id';
const inCommunity = `m.community_id = c.id and m.status = 'ACTIVE'`;

/** The ids of one page with the one too many that says whether another follows; visibility and filter inside. */
function pick(asked: Asked, values: Values, from: 'people' | 'memberships') {
  const order = orderSql(asked.order, asked.fit, asked.after, values, from);
  const { joins, where } = conditionsOf(asked.fit, values);
  const all = [visibleTo(asked.viewer, values), ...where, ...(order.after ? [order.after] : [])];
  if (from === 'memberships') all.unshift(inCommunity);
  const sql = `select p.id, ${order.key} as key ${from === 'people' ? ofPeople : ofCommunity} ${joins}
    where ${all.join(' and ')}
    order by ${order.key} ${order.direction}, ${order.id} ${order.direction}
    limit ${values.of(asked.first + 1)}`;
  return { sql, order };
}

const by = (table: string, { direction }: OrderSql) => `${table}.key ${direction}, ${table}.id ${direction}`;

/** One page of everyone. */
export function everywhere(asked: Asked): Statement {
  const values = new Values();
  const { sql, order } = pick(asked, values, 'people');
  return {
    sql: `select page.id, page.key, d.document from (${sql}) page join member_documents d on d.id = page.id
      order by ${by('page', order)}`,
    values: values.list,
  };
}

/**
 * One page of the members of a scope. Each community gives its own first ones; what is first among all is among these, and
 * whoever belongs to several is there once. Always at least one row, so that it can say which communities are unknown.
 */
export function within(scope: Scope, asked: Asked): Statement {
  const values = new Values();
  const { tables, missing } = communitiesIn(scope, values);
  const { sql, order } = pick(asked, values, 'memberships');
  return {
    sql: `with recursive ${tables},
      found as (
        select distinct page.id, page.key from in_scope c cross join lateral (${sql}) page
      ),
      page as (
        select id, key from found order by ${by('found', order)} limit ${values.of(asked.first + 1)}
      )
      select one.missing, page.id, page.key, d.document
      from (select ${missing} as missing) one
      left join (page join member_documents d on d.id = page.id) on true
      order by ${by('page', order)}`,
    values: values.list,
  };
}

/** One page of each of several communities. Nobody is shown in one that is being founded. */
export function ofEach(communityIds: readonly string[], asked: Asked): Statement {
  const values = new Values();
  const ids = values.of(communityIds);
  const { sql, order } = pick(asked, values, 'memberships');
  return {
    sql: `select c.id as community_id, page.id, page.key, d.document
      from communities c cross join lateral (${sql}) page join member_documents d on d.id = page.id
      where c.id = any(${ids}::text[]) and c.state <> 'INCUBATING'
      order by c.id, ${by('page', order)}`,
    values: values.list,
  };
}

type Counted = Pick<Asked, 'viewer' | 'fit'>;

function who({ viewer, fit }: Counted, values: Values): { joins: string; where: string } {
  const { joins, where } = conditionsOf(fit, values);
  return { joins, where: [visibleTo(viewer, values), ...where].join(' and ') };
}

export function countEverywhere(counted: Counted): Statement {
  const values = new Values();
  const { joins, where } = who(counted, values);
  return { sql: `select count(*)::int as count ${ofPeople} ${joins} where ${where}`, values: values.list };
}

export function countWithin(scope: Scope, counted: Counted): Statement {
  const values = new Values();
  const { tables } = communitiesIn(scope, values);
  const { joins, where } = who(counted, values);
  return {
    sql: `with recursive ${tables}
      select count(distinct p.id)::int as count ${ofCommunity} ${joins}
      where m.community_id in (select id from in_scope) and m.status = 'ACTIVE' and ${where}`,
    values: values.list,
  };
}

export function countOfEach(communityIds: readonly string[], counted: Counted): Statement {
  const values = new Values();
  const ids = values.of(communityIds);
  const { joins, where } = who(counted, values);
  return {
    sql: `select c.id as community_id, count(*)::int as count
      from communities c join memberships m on ${inCommunity} join people p on p.id = m.member_id ${joins}
      where c.id = any(${ids}::text[]) and c.state <> 'INCUBATING' and ${where} group by c.id`,
    values: values.list,
  };
}
