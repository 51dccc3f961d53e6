import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withoutSamples, withSamples } from '../../../kit/samples';

/** What members wrote, which no plan goes by. */
const said = `
  mails.subject mails.body_text mails.body_html mails.recipient mails.last_error accounts.display_name members.display_name
  members.avatar_url sessions.device mail_links.email guesses.about feed_events.state`;

/**
 * Erasures that go on until each service has said what it erased; who it was is forgotten then. Mails know whose they are, and about whom they
 * tell others. What was told of a member is found in the feed.
 */
export class Leaving1760000000017 implements MigrationInterface {
  name = 'Leaving1760000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table erasures (
        id uuid primary key,
        secret_hash bytea not null constraint erasures_secret_taken unique,
        person jsonb,
        begun_at timestamptz(3) not null default now(),
        done_at timestamptz(3),
        constraint erasures_person_until_done check ((person is null) = (done_at is not null))
      );

      create table erasure_receipts (
        erasure_id uuid not null constraint erasure_receipts_erasure references erasures (id),
        service text not null,
        counts jsonb not null default '{}',
        erased_at timestamptz(3),
        settled_at timestamptz(3),
        due_at timestamptz not null default now(),
        tries integer not null default 0,
        primary key (erasure_id, service)
      );
      create index erasure_receipts_due on erasure_receipts (due_at) where settled_at is null;

      alter table mails
        add column account_id uuid,
        add column about text[] not null default '{}',
        add column is_last boolean not null default false;
      update mails set account_id = accounts.id from accounts where accounts.email = mails.recipient;
      create index mails_of_account on mails (account_id);
      create index mails_to on mails (recipient);
      create index mails_about on mails using gin (about) where about <> '{}';

      create index feed_events_of_member on feed_events ((state ->> 'id')) where kind = 'member';
      create index feed_events_of_blocker on feed_events ((state ->> 'blockerId')) where kind = 'block';
      create index feed_events_of_blocked on feed_events ((state ->> 'blockedId')) where kind = 'block';
    `);
    await runner.query(withoutSamples(said));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(withSamples(said));
    await runner.query(`
      drop index feed_events_of_blocked, feed_events_of_blocker, feed_events_of_member, mails_to;
      alter table mails drop column is_last, drop column about, drop column account_id;
      drop table erasure_receipts, erasures;
    `);
  }
}
