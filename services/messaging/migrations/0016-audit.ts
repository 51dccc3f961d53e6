import type { MigrationInterface, QueryRunner } from 'typeorm';
import { onlyAddedTo } from '../../../kit/only-added-to';

/**
 * Who moderated what of whom, who decided which appeal, who changed who looks after a community: written down by the tables themselves, in the
 * transaction of the change, and never what anybody wrote. The same rules as identity's.
 */
export class Audit1760000000016 implements MigrationInterface {
  name = 'Audit1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_events (
        id bigint generated always as identity constraint audit_events_pkey primary key,
        at timestamptz not null default now(),
        kind text not null constraint audit_events_kind check (kind ~ '^[A-Z][A-Z_]{2,40}$'),
        by_id text,
        member_id text,
        community_id text not null,
        action_id uuid
      );
      create index audit_events_by_time on audit_events (at);
      create index audit_events_by_whom on audit_events (by_id) where by_id is not null;
      create index audit_events_to_whom on audit_events (member_id) where member_id is not null;
      ${onlyAddedTo('audit_events', ['by_id', 'member_id'])}

      create function deeds_are_written_down() returns trigger language plpgsql as $$
      begin
        insert into audit_events (kind, by_id, member_id, community_id, action_id)
        values (new.deed, new.moderator_id, new.author_id, new.community_id, new.id);
        return null;
      end $$;
      create trigger deeds_are_written_down after insert on moderation_actions
        for each row execute function deeds_are_written_down();

      create function decisions_are_written_down() returns trigger language plpgsql as $$
      begin
        insert into audit_events (kind, by_id, member_id, community_id, action_id)
        select 'APPEAL_' || new.decision, new.decided_by, action.author_id, action.community_id, action.id
        from moderation_actions action where action.id = new.action_id;
        return null;
      end $$;
      create trigger decisions_are_written_down after update on appeals
        for each row when (new.decision is distinct from old.decision) execute function decisions_are_written_down();

      create function responsibility_is_written_down() returns trigger language plpgsql as $$
      begin
        insert into audit_events (kind, by_id, community_id)
        values (case when new.is_local then 'MODERATES_ALONE' else 'MODERATES_WITH_OTHERS' end,
          nullif(current_setting('hameau.acting', true), ''), new.community_id);
        return null;
      end $$;
      create trigger responsibility_is_taken after insert on community_moderation
        for each row when (new.is_local) execute function responsibility_is_written_down();
      create trigger responsibility_is_changed after update on community_moderation
        for each row when (new.is_local <> old.is_local) execute function responsibility_is_written_down();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger responsibility_is_changed on community_moderation;
      drop trigger responsibility_is_taken on community_moderation;
      drop trigger decisions_are_written_down on appeals;
      drop trigger deeds_are_written_down on moderation_actions;
      drop function responsibility_is_written_down(), decisions_are_written_down(), deeds_are_written_down();
      drop table audit_events;
      drop function audit_events_are_kept();
    `);
  }
}
