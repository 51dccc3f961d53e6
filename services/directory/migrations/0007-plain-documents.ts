import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A document is handed out as it is, so it is kept as the text it leaves as: `jsonb` is written anew at each reading, which for a page of
 * 20 took half a millisecond. One of usual length stays in its row, not packed, which took a third of one.
 */
export class PlainDocuments1760000000007 implements MigrationInterface {
  name = 'PlainDocuments1760000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member_documents set (toast_tuple_target = 4096);
      alter table member_documents alter column document type json using document::json;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member_documents alter column document type jsonb using document::jsonb;
      alter table member_documents reset (toast_tuple_target);
    `);
  }
}
