import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What members are found by. `words` come with weights: A for names, B for the headline, skills and professions, D for the rest; as they are
 * written, so that a beginning finds them, and by their stems in French and English, all without accents. `names` are for what is misspelt.
 * Documents are made anew after this by `rebuildDocuments`: until then, a member is found by the words of before.
 */
export class Search1760000000008 implements MigrationInterface {
  name = 'Search1760000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table member_documents add column names text;
      create index member_documents_names on member_documents using gin (names gin_trgm_ops);

      create function all_words_of(given text) returns tsvector language sql immutable parallel safe return
        to_tsvector('pg_catalog.simple', given) || to_tsvector('pg_catalog.french', given)
          || to_tsvector('pg_catalog.english', given);

      create function query_of(given text[]) returns tsquery language plpgsql immutable parallel safe as $$
        declare
          word text;
          stem text;
          part tsquery;
          whole tsquery;
        begin
          foreach word in array given loop
            part := to_tsquery('pg_catalog.simple', quote_literal(word) || ':*');
            foreach stem in array ts_lexize('pg_catalog.french_stem', word) || ts_lexize('pg_catalog.english_stem', word) loop
              part := part || to_tsquery('pg_catalog.simple', quote_literal(stem));
            end loop;
            whole := case when whole is null then part else whole && part end;
          end loop;
          return whole;
        end $$;

      create function similar_names(word text) returns setof text language sql stable parallel safe
        set pg_trgm.word_similarity_threshold = 0.45 as $$
          select id from member_documents where word <% names order by word_similarity(word, names) desc, id limit 1000
        $$;
      create function similar_skills(word text) returns setof uuid language sql stable parallel safe
        set pg_trgm.word_similarity_threshold = 0.45 as $$
          select id from skills where word <% search order by word_similarity(word, search) desc, id limit 3
        $$;

      update member_documents d set
        names = unaccent(lower(p.display_name || ' ' || p.handle)),
        words = setweight(to_tsvector('pg_catalog.simple', unaccent(lower(p.display_name || ' ' || p.handle))), 'A') || d.words
      from people p where p.id = d.id and d.document is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function similar_skills(text), similar_names(text), query_of(text[]), all_words_of(text);
      alter table member_documents drop column names;
    `);
  }
}
