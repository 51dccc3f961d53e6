import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What matters to trust: who signed in, what was changed of an account, what an operator did. The table itself refuses everything but adding to
 * it, taking away who somebody was when their account is erased, and dropping what is older than 400 days.
 */
export class Activity1760000000023 implements MigrationInterface {
  name = 'Activity1760000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_events (
        id uuid constraint audit_events_pkey primary key,
        at timestamptz not null default now(),
        kind text not null constraint audit_events_kind check (kind ~ '^[A-Z][A-Z_]{2,40}$'),
        account_id uuid,
        network cidr,
        device text,
        about text
      );
      create index audit_events_of_account on audit_events (account_id, id desc) where account_id is not null;
      create index audit_events_by_time on audit_events (at);

      create function audit_events_are_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and old.at < now() - interval '400 days' then return old; end if;
        if tg_op = 'UPDATE'
          and (new.id, new.at, new.kind, new.about) is not distinct from (old.id, old.at, old.kind, old.about)
          and (new.account_id, new.network, new.device) is not distinct from (null::uuid, null::cidr, null::text)
        then return new; end if;
        raise exception 'audit_events is only added to' using errcode = 'integrity_constraint_violation', constraint = 'audit_events_are_kept';
      end $$;
      create trigger audit_events_are_kept before update or delete on audit_events
        for each row execute function audit_events_are_kept();
      create trigger audit_events_are_never_emptied before truncate on audit_events
        for each statement execute function audit_events_are_kept();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_events; drop function audit_events_are_kept()');
  }
}
