import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a text finds, by the index of words and by nothing else. The planner takes a word it does not know of for one that many have, and then
 * would read every document to find none. Of the most common words it does know how many have them; its guess of a word it does not know is half
 * of the share that counts as common.
 */
export class FoundBy1760000000021 implements MigrationInterface {
  name = 'FoundBy1760000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function found_by(query tsquery, most integer) returns setof text language sql stable parallel safe
        set enable_seqscan = off set enable_indexscan = off as $$
          select id from member_documents where words @@ query limit most
        $$;

      create function is_common(query tsquery) returns boolean language plpgsql as $$
        declare
          plan json;
          guess float8;
          total float8;
        begin
          execute format('explain (format json) select from member_documents where words @@ %L::tsquery', query::text) into plan;
          guess := plan -> 0 -> 'Plan' ->> 'Plan Rows';
          select reltuples into total from pg_class where oid = 'member_documents'::regclass;
          return total > 0 and guess > 2000 and guess / total > 0.03;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function is_common(tsquery), found_by(tsquery, integer)');
  }
}
