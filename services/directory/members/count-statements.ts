import { visibleTo } from '../people/person.policy';
import { below, communitiesIn, direct, type Scope } from '../scope/scope';
import { Values } from '../values';
import { conditionsOf } from './conditions';
import type { Asked, Statement } from './statements';

type Counted = Pick<Asked, 'viewer' | 'fit'>;

function who({ viewer, fit }: Counted, values: Values) {
  const { from, joins, where } = conditionsOf({ viewer, fit }, values);
  return { from, joins, where: [visibleTo(viewer, values), ...where].join(' and ') };
}

export function countEverywhere(counted: Counted): Statement {
  const values = new Values();
  const { from, joins, where } = who(counted, values);
  return {
    sql: `select count(*)::int as count from ${from} ${joins} where ${where}`,
    values: values.list,
  };
}

export function countWithin(scope: Scope, counted: Counted): Statement {
  const values = new Values();
  const { tables } = communitiesIn(scope, values);
  const { from, joins, where } = who(counted, values);
  return {
    sql: `with ${tables}
      select count(distinct p.id)::int as count from in_scope c join belongings b on ${scope.includeChildren ? below : direct}
      join ${from} on p.id = b.member_id ${joins} where ${where}`,
    values: values.list,
  };
}

export function countOfEach(communityIds: readonly string[], counted: Counted): Statement {
  const values = new Values();
  const ids = values.of(communityIds);
  const { from, joins, where } = who(counted, values);
  return {
    sql: `select c.id as community_id, count(*)::int as count
      from unnest(${ids}::text[]) as c (id) join belongings b on ${direct} join ${from} on p.id = b.member_id ${joins}
      where ${where} group by c.id`,
    values: values.list,
  };
}
