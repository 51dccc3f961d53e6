import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What concerns one reader alone: which threads they follow, how far they have read, when they last looked at a community. */
export class Readings1760000000006 implements MigrationInterface {
  name = 'Readings1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thread_readings (
        member_id text not null,
        thread_id uuid not null constraint thread_readings_thread references threads (id),
        following text constraint thread_readings_following check (following in ('FOLLOWED', 'NOT_FOLLOWED', 'MUTED')),
        read_seq integer not null default 0 constraint thread_readings_read_seq check (read_seq >= 0),
        primary key (member_id, thread_id)
      );
      create index thread_readings_of_thread on thread_readings (thread_id) where following = 'FOLLOWED';
      insert into thread_readings (member_id, thread_id, following, read_seq)
      select author_id, thread_id, 'FOLLOWED', max(seq) from messages group by author_id, thread_id;

      create table community_visits (
        member_id text not null,
        community_id text not null,
        visited_at timestamptz(3) not null,
        primary key (member_id, community_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table community_visits, thread_readings');
  }
}
