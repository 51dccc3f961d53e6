import { invalid } from '../../../kit/errors';
import { prepared } from '../../../kit/prepared';
import { read } from '../../../kit/read';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { plain } from '../documents/build';
import { foundBy } from '../field-audiences/field.policy';
import { visibleTo } from '../people/person.policy';
import { Values } from '../values';
import type { TextFit } from './fit';

const longestText = 200;
const mostWords = 10;

interface Whole {
  readonly words: string[];
  readonly isCommon: boolean;
  readonly isFound: boolean;
}

interface Looked {
  readonly word: string;
  readonly isKnown: boolean;
  /** What is like it, where it is unknown, as a tsquery. */
  readonly alike: string | null;
}

/** In documents, names have weight A; headlines, professions and the skills that are offered B. */
const alikeTo = (word: string) => `(
  select string_agg(one, ' | ') from (
    select quote_literal(close) || ':A' as one from similar_words(${word}) as close
    union all
    select (
      select '(' || string_agg(quote_literal(part) || ':B', ' & ') || ')'
      from regexp_split_to_table(${plain('name')}, ' ') as part where part <> ''
    )
    from similar_skills(${word}) as close join skills skill on skill.id = close
      cross join lateral (values (skill.name_fr), (skill.name_en)) as named (name)
  ) found)`;

/** Do some whom the viewer sees have these words? Nearly always one of the first few. */
function isSeen(words: string, viewer: Viewer | null, values: Values): string {
  const among = (most: string) => `exists (
    select from ${foundBy(viewer, `query_of(${words})`, most)} as one (id) join people p on p.id = one.id where ${visibleTo(viewer, values)})`;
  return `(${among('50')} or ${among('null')})`;
}

/**
 * The words that say something, without those of which every text is full unless there are no others; whether they are common together, and
 * if not, whether they are found.
 */
const whole = (words: readonly string[], viewer: Viewer | null, values: Values) => `
  with telling as materialized (
    select words, is_common(query_of(words)) as "isCommon" from telling_words(${values.of(words)}::text[]) as one (words)
  )
  select telling.*, "isCommon" or ${isSeen('words', viewer, values)} as "isFound" from telling`;

/** Which of these words somebody has whom the viewer sees, and what is like the others. */
const each = (words: readonly string[], viewer: Viewer | null, values: Values) => `
  select looked.word, looked."isKnown", case when looked."isKnown" then null else ${alikeTo('looked.word')} end as alike
  from (
    select word, place, is_common(query_of(array[word])) or ${isSeen('array[word]', viewer, values)} as "isKnown"
    from unnest(${values.of(words)}::text[]) with ordinality as one (word, place)
  ) looked order by looked.place`;

/**
 * Reads `filter.text`: the words of it that say something. When nobody has them all whom the viewer sees, some may be misspelt. Throws
 * BAD_USER_INPUT for a text that is too long or has no word in it.
 */
export async function readText(
  { db, viewer }: Context,
  text: string | null | undefined,
): Promise<TextFit | null> {
  if (text == null) return null;
  const ask = <Row>(statement: typeof each, words: readonly string[]): Promise<Row[]> => {
    const values = new Values();
    const sql = statement(words, viewer, values);
    return read(db, prepared(sql), values.list);
  };
  const given = plainWords(text, 'filter.text', longestText);
  const [all] = await ask<Whole>(whole, given);
  const { words = [], isCommon = false, isFound = false } = all ?? {};
  if (isFound) return { words, misspelt: [], isCommon };
  const looked = await ask<Looked>(each, words);
  return {
    words: looked.filter(({ isKnown }) => isKnown).map(({ word }) => word),
    misspelt: looked
      .filter(({ isKnown }) => !isKnown)
      .map(({ word, alike }) => ({ word, alike: alike ?? '' })),
    isCommon: false,
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
