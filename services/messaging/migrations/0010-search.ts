import type { MigrationInterface, QueryRunner } from 'typeorm';

const accented = 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ';
const plain = 'aaaaaaceeeeiiiinooooouuuuyy';

/**
 * By its stems in French, with accents and, if it has any, without, and in English: a message is found in either, whatever it is tagged.
 */
const wordsOf = (text: string) => `
  to_tsvector('pg_catalog.french', ${text}) || to_tsvector('pg_catalog.english', ${text})
  || case when without_accents(${text}) = lower(${text}) then '' else to_tsvector('pg_catalog.french', without_accents(${text})) end`;

/** What messages and titles are found by. The words of a message that is emptied go with it. */
export class Search1760000000010 implements MigrationInterface {
  name = 'Search1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function without_accents(text) returns text language sql immutable strict parallel safe
        return replace(replace(translate(lower($1), '${accented}', '${plain}'), 'œ', 'oe'), 'æ', 'ae');

      alter table messages add column words tsvector generated always as (${wordsOf('text')}) stored;
      create index messages_by_words on messages using gin (words);
      create index messages_by_time on messages (posted_at desc);

      alter table threads add column words tsvector generated always as (${wordsOf('title')}) stored;
      create index threads_by_words on threads using gin (words);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table threads drop column words;
      drop index messages_by_time;
      alter table messages drop column words;
      drop function without_accents(text);
    `);
  }
}
