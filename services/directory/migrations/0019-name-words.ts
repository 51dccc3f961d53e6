import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The words that names are made of, each once: a misspelt one is looked for among these, not among a million names of which thousands are
 * the same. A word goes when the last member with it does.
 */
export class NameWords1760000000019 implements MigrationInterface {
  name = 'NameWords1760000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table name_words (
        word text collate "C" not null,
        constraint name_words_pkey primary key (word)
      );
      insert into name_words
        select distinct word from member_documents cross join regexp_split_to_table(names, ' ') as word where word <> '';
      create index name_words_alike on name_words using gin (word gin_trgm_ops);

      create function similar_words(given text) returns setof text language sql stable parallel safe
        set pg_trgm.similarity_threshold = 0.4 set pg_trgm.word_similarity_threshold = 0.5 as $$
          select word from name_words where word % given or given <% word
          order by greatest(similarity(word, given), word_similarity(given, word)) desc, word limit 10
        $$;
      drop function similar_names(text);
      drop index member_documents_names;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index member_documents_names on member_documents using gin (names gin_trgm_ops);
      create function similar_names(word text) returns setof text language sql stable parallel safe
        set pg_trgm.word_similarity_threshold = 0.45 as $$
          select id from member_documents where word <% names order by word_similarity(word, names) desc, id limit 1000
        $$;
      drop function similar_words(text);
      drop table name_words;
    `);
  }
}
