import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A UUIDv7 as kit/id.ts makes it, of the database's own time. */
const uuidv7 = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

/**
 * Each role that is given or taken is told in the feed by the table itself, in the transaction of the change, whatever changed it: to whom, where,
 * when, and by whom, where the transaction says it (`hameau.acting`). Of memberships that an erasure deletes nothing is told.
 */
export class ToldRoles1760000000005 implements MigrationInterface {
  name = 'ToldRoles1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function memberships_tell_roles() returns trigger language plpgsql as $$
      declare
        before text[] := case tg_op when 'UPDATE' then old.roles else '{}' end;
      begin
        insert into feed_events (kind, state)
        select 'role', jsonb_build_object(
          'id', ${uuidv7}, 'memberId', new.member_id, 'communityUuid', new.community_id, 'communityKind', new.community_kind,
          'role', role, 'isGiven', not role = any(before), 'at', clock_timestamp(),
          'byId', nullif(current_setting('hameau.acting', true), ''))
        from unnest(before || new.roles) role
        where role = any(before) is distinct from role = any(new.roles);
        return null;
      end $$;
      create trigger memberships_tell_roles_given after insert on memberships
        for each row when (new.roles <> '{}') execute function memberships_tell_roles();
      create trigger memberships_tell_roles_changed after update on memberships
        for each row when (new.roles is distinct from old.roles) execute function memberships_tell_roles();
      create index feed_events_by_member on feed_events ((state ->> 'byId')) where state ->> 'byId' is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger memberships_tell_roles_given on memberships;
      drop trigger memberships_tell_roles_changed on memberships;
      drop function memberships_tell_roles();
      drop index feed_events_by_member;
    `);
  }
}
