import { invalid } from '../../../kit/errors';
import type { Context } from '../context';
import { visibleTo } from '../people/person.policy';
import { Values } from '../values';
import type { TextFit } from './fit';

const longestText = 200;
const mostWords = 10;

interface Looked {
  readonly word: string;
  readonly isStop: boolean;
  readonly isKnown: boolean;
  /** What is like it, where it is unknown, as a tsquery. */
  readonly alike: string | null;
}

/** In documents, names have weight A; headlines, professions and the skills that are offered B. */
const alike = `(
  select string_agg(one, ' | ') from (
    select quote_literal(close) || ':A' as one from similar_words(looked.word) as close
    union all
    select (
      select '(' || string_agg(quote_literal(part) || ':B', ' & ') || ')'
      from regexp_split_to_table(regexp_replace(unaccent(lower(name)), '[^[:alnum:]]+', ' ', 'g'), ' ') as part where part <> ''
    )
    from similar_skills(looked.word) as close join skills skill on skill.id = close
      cross join lateral (values (skill.name_fr), (skill.name_en)) as named (name)
  ) found)`;

/**
 * Reads `filter.text`: the words of it that say something, and which of them somebody has whom the viewer sees. Throws BAD_USER_INPUT for a
 * text that is too long or has no word in it.
 */
export async function readText(
  { db, viewer }: Context,
  text: string | null | undefined,
): Promise<TextFit | null> {
  if (text == null) return null;
  const values = new Values();
  const words = values.of(plainWords(text, 'filter.text', longestText));
  const looked: Looked[] = await db.query(
    `select looked.*, case when "isKnown" or "isStop" then null else ${alike} end as alike
    from (
      select given.word, given.place,
        '{}' in (ts_lexize('pg_catalog.french_stem', given.word), ts_lexize('pg_catalog.english_stem', given.word)) as "isStop",
        exists (select from people p join member_documents found on found.id = p.id
          where ${visibleTo(viewer, values)} and found.words @@ query_of(array[given.word])) as "isKnown"
      from (select unaccent(word) as word, place from unnest(${words}::text[]) with ordinality as one (word, place)) given
    ) looked order by looked.place`,
    values.list,
  );
  const telling = looked.filter(({ isStop }) => !isStop);
  const all = telling.length > 0 ? telling : looked;
  return {
    words: all.filter(({ isKnown }) => isKnown).map(({ word }) => word),
    misspelt: all.filter(({ isKnown }) => !isKnown).map(({ word, alike }) => ({ word, alike: alike ?? '' })),
  };
}

/**
 * The words of a text: marks and modifier letters go, so that nothing is left that a search would read. Throws BAD_USER_INPUT naming `field`
 * for a text that is too long or has no word in it.
 */
export function plainWords(text: string, field: string, longest: number): readonly string[] {
  if (text.length > longest)
    throw invalid(field, {
      en: `is ${text.length} characters long; ${longest} is the most`,
      fr: `compte ${text.length} caractères ; ${longest} au plus`,
    });
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Lm}]/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{Nd}]+/gu)?.slice(0, mostWords);
  if (words) return words;
  throw invalid(field, { en: 'has no word in it', fr: 'ne contient aucun mot' });
}
