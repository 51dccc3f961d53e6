import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters about what members were told and have not read: what one is about is settled before it is written, so that none says it twice. */
export class Letters1760000000009 implements MigrationInterface {
  name = 'Letters1760000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table letters (
        id uuid primary key,
        member_id text not null,
        begun_at timestamptz(3) not null,
        done_at timestamptz(3)
      );
      create index letters_of_member on letters (member_id, begun_at desc);
      create index letters_to_write on letters (begun_at) where done_at is null;

      alter table notifications add column letter_id uuid constraint notifications_letter references letters (id);
      create index notifications_of_letter on notifications (letter_id);
      create index notifications_to_mail on notifications (at) where by_mail and read_at is null and letter_id is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notifications drop column letter_id;
      drop table letters;
    `);
  }
}
