import type { Client } from 'pg';
import { pageSize } from './sizes';

/** Where a page starts: in a region, after a member of it. */
export interface Position {
  readonly slug: string;
  readonly regionId: string;
  /** When the member before the page joined, and who it is. */
  readonly joinedAt: string;
  readonly memberId: string;
}

const howMany = 4_000;

/** Anywhere in any region, but with a full page of members behind it for a visitor, and one more. */
const anywhere = `
  select region.slug, region.id as "regionId", before.joined_at as "joinedAt", before.id as "memberId"
  from (
    select id, region_id, joined_at, row_number() over (partition by region_id order by joined_at, id) as place
    from bench.members where audience = 'EVERYONE'
  ) before
  join bench.regions region on region.id = before.region_id
  where before.place > $1 order by md5(before.id) limit $2`;

export async function positionsIn(client: Client): Promise<Position[]> {
  const { rows } = await client.query(anywhere, [pageSize + 1, howMany]);
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}
