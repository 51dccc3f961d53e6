import type { Viewer } from '../../../kit/viewer';
import type { Statement } from '../members/statements';
import { visibleTo } from '../people/person.policy';
import { Values } from '../values';

/** Of each way to find a name only so many are looked at: a search costs the same for “m” and for “maximilienne”. */
const mostCandidates = 100;

/**
 * Members whose name begins so, then those with a word in their name or handle that does, then those who are named nearly so, where nobody
 * else is found.
 */
export function namesLike(viewer: Viewer | null, words: readonly string[], first: number): Statement {
  const values = new Values();
  const whole = values.of(words.join(' '));
  const longest = `${values.of([...words].sort((one, other) => other.length - one.length)[0])}::text`;
  const seen = visibleTo(viewer, values);
  // Only weight A is of names; the last word is still being typed.
  const query = values.of(words.map((word) => `'${word}':*A`).join(' & '));
  return {
    sql: `with plain as materialized (select unaccent(${whole}::text) as text),
      beginning as (
        select p.id, p.sort_name, 0 as rank from people p
        where p.sort_name >= (select text from plain) collate "C" and p.sort_name < (select text || U&'\\FFFF' from plain) collate "C" and ${seen}
        order by p.sort_name, p.id limit ${mostCandidates}
      ),
      inside as (
        select p.id, p.sort_name, 1 as rank from member_documents found join people p on p.id = found.id
        where found.words @@ to_tsquery('pg_catalog.simple', unaccent(${query})) and ${seen} limit ${mostCandidates}
      ),
      nearly as (
        select p.id, p.sort_name, 2 as rank from member_documents found join people p on p.id = found.id
        where found.words @@ (
          select to_tsquery('pg_catalog.simple', string_agg(quote_literal(word) || ':A', ' | ')) from similar_words(unaccent(${longest})) word
        ) and not exists (select from beginning) and not exists (select from inside) and ${seen} limit ${mostCandidates}
      )
      select id from (
        select distinct on (id) id, sort_name, rank
        from (select * from beginning union all select * from inside union all select * from nearly) one order by id, rank
      ) best order by rank, sort_name, id limit ${values.of(first)}`,
    values: values.list,
  };
}
