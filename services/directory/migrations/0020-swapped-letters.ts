import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Only who may do all may name settings of a library that the session has not met yet; a first call makes it known. */
const loadTrigrams = `select similarity('', '')`;

/**
 * Two letters that changed places leave a word with few of its trigrams: `Detlier` has a third of those of `Deltier`, as many as quite another
 * name. So words that share less are looked at, too, and taken if one or two letters make the one of the other.
 */
export class SwappedLetters1760000000020 implements MigrationInterface {
  name = 'SwappedLetters1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(loadTrigrams);
    await runner.query(`
      create or replace function similar_words(given text) returns setof text language sql stable parallel safe
        set pg_trgm.similarity_threshold = 0.3 set pg_trgm.word_similarity_threshold = 0.5 as $$
          select word from name_words
          where (word % given or given <% word) and (
            similarity(word, given) >= 0.4 or word_similarity(given, word) >= 0.5
            or levenshtein_less_equal(word, given, 2) <= case when length(given) > 5 then 2 else 1 end
          )
          order by greatest(similarity(word, given), word_similarity(given, word)) desc, word limit 10
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(loadTrigrams);
    await runner.query(`
      create or replace function similar_words(given text) returns setof text language sql stable parallel safe
        set pg_trgm.similarity_threshold = 0.4 set pg_trgm.word_similarity_threshold = 0.5 as $$
          select word from name_words where word % given or given <% word
          order by greatest(similarity(word, given), word_similarity(given, word)) desc, word limit 10
        $$;
    `);
  }
}
