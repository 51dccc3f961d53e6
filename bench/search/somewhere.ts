import type { Client } from 'pg';

/** Where a list goes on: after the one who joined then. */
export interface After {
  readonly joinedAt: string;
  readonly id: string;
}

/** What questions are asked about: a point that members show, a region with one of its members, and one of everybody far down the list. */
export interface Somewhere {
  readonly latitude: number;
  readonly longitude: number;
  readonly regionId: string;
  readonly inRegion: After;
  readonly farDown: After;
}

const different = 1_000;
const pageSize = 20;
const after = (joinedAt: string, id: string) =>
  `json_build_object('joinedAt', to_char(${joinedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'id', ${id}) as after`;

const points = `select latitude, longitude from directory.shown_areas where everyone > 0 order by md5(id) limit ${different}`;
/** With a full page of members behind them for a visitor, and one more, where a region has so many. */
const belongings = `
  select community_id as "regionId", ${after('member_joined_at', 'member_id')}
  from (
    select *, row_number() over (partition by community_id order by member_joined_at, member_id) as place,
      count(*) over (partition by community_id) as members
    from directory.belongings where member_audience = 'EVERYONE'
  ) one where place > least(${pageSize + 1}, members / 2) order by md5(member_id) limit ${different}`;
/** From where page 1,000 begins; of few members, from further up. */
const everybody = `
  select ${after('joined_at', 'id')} from directory.people where audience = 'EVERYONE' and not is_erased
  order by joined_at desc, id desc offset least(${999 * pageSize}, (select count(*) from directory.people) / 5) limit ${different}`;

/** Many of them, the same each time. */
export async function somewheres(client: Client): Promise<readonly Somewhere[]> {
  const { rows: near } = await client.query(points);
  const { rows: local } = await client.query(belongings);
  const { rows: late } = await client.query(everybody);
  return near.map((point, at) => {
    const { regionId, after: inRegion } = local[at % local.length];
    return { ...point, regionId, inRegion, farDown: late[at % late.length].after };
  });
}
