import type { DataSource } from 'typeorm';
import { manyByKey } from '../../../kit/loader';
import { CommunityRow, communityColumns, communityFrom } from '../communities/community.row';
import type { TieKind } from './ties';

type Tied = CommunityRow & { readonly tiedTo: string };

/** The regions at the other end of ties of one kind, for many regions at once. Those merged into others are left out. */
const tied = (own: string, other: string) => `
  select asked.id as "tiedTo", ${communityColumns}
  from unnest($1::uuid[]) asked (id)
    join region_ties tie on tie.kind = $2 and ${own}
    join communities community on community.id = ${other} and community.state <> 'MERGED'
  order by community.sort_name, community.id`;

const above = tied('tie.to_id = asked.id', 'tie.from_id');
const below = tied('tie.from_id = asked.id', 'tie.to_id');
const beside = tied(
  '(tie.from_id = asked.id or tie.to_id = asked.id)',
  'case when tie.from_id = asked.id then tie.to_id else tie.from_id end',
);

/** By the row's uuid. Ties are as public as the regions they join. */
export function tieLoaders(db: DataSource) {
  const loader = (sql: string, kind: TieKind) =>
    manyByKey(
      ({ tiedTo }: Tied) => tiedTo,
      async (uuids: readonly string[]) => (await db.query<Tied[]>(sql, [uuids, kind])).map(communityFrom),
    );
  return {
    parents: loader(above, 'CONTAINS'),
    children: loader(below, 'CONTAINS'),
    neighbours: loader(beside, 'NEIGHBOURS'),
    twins: loader(beside, 'TWINNED'),
  };
}
