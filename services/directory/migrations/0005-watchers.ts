import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever only watches a community was listed among its members. Makes anew to what all who watch something belong. */
export class Watchers1760000000005 implements MigrationInterface {
  name = 'Watchers1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from belongings where member_id in (select member_id from memberships where tie = 'WATCHING');

      with recursive own as (
        select m.member_id, m.community_id, p.joined_at, p.sort_name
        from memberships m
        join people p on p.id = m.member_id and not p.is_erased
        join communities c on c.id = m.community_id and c.state <> 'INCUBATING'
        where m.member_id in (select member_id from memberships where tie = 'WATCHING')
          and m.status = 'ACTIVE' and m.tie <> 'WATCHING'
      ), above (community_id, ancestor_id) as (
        select community_id, community_id from own
        union
        select above.community_id, tie.from_id from above
        join community_ties tie on tie.to_id = above.ancestor_id and tie.kind = 'CONTAINS' and tie.is_active
      )
      insert into belongings (member_id, community_id, is_direct, member_joined_at, member_sort_name)
      select own.member_id, above.ancestor_id, bool_or(above.ancestor_id = own.community_id), own.joined_at, own.sort_name
      from own join above on above.community_id = own.community_id
      group by own.member_id, above.ancestor_id, own.joined_at, own.sort_name
      on conflict do nothing;
    `);
  }

  /** What was there before was wrong, and follows from the memberships when they are told anew. */
  async down(): Promise<void> {}
}
