import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that lists show of a member, ready to hand out, and the words they are found by. Made from the other tables. */
export class Documents1760000000004 implements MigrationInterface {
  name = 'Documents1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table member_documents (
        id text collate "C" not null,
        document jsonb,
        words tsvector,
        constraint member_documents_pkey primary key (id)
      );
      create index member_documents_words on member_documents using gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table member_documents');
  }
}
