import { invalid } from '../../../kit/errors';

const longestText = 20_000;
const longestWords = 2_000;
const longestTitle = 200;
const longestTag = 35;

// Control characters but tab and line feed: nobody types them, and PostgreSQL cannot store the first.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const plain = (given: string) =>
  given.replace(/\r\n?/g, '\n').replace(unprintable, '').normalize('NFC').trim();

/** Plain text of 1 to 20,000 characters, with its line breaks. */
export function cleanText(given: string, field = 'text'): string {
  return bounded(plain(given), longestText, field);
}

/** What somebody adds in words: up to 2,000 characters, or nothing. */
export function cleanWords(given: string, field = 'words'): string {
  const words = plain(given);
  return words === '' ? '' : bounded(words, longestWords, field);
}

/** One line of 1 to 200 characters. */
export function cleanTitle(given: string): string {
  return bounded(plain(given).replace(/\s+/g, ' '), longestTitle, 'title');
}

function bounded(text: string, most: number, field: string): string {
  if (text === '') throw invalid(field, { en: 'must not be blank', fr: 'ne peut pas être vide' });
  // A character outside the basic plane counts once, as people count.
  const length = text.length > most ? [...text].length : text.length;
  if (length <= most) return text;
  throw invalid(field, {
    en: `has ${length} characters; ${most} is the most`,
    fr: `a ${length} caractères ; ${most} au plus`,
  });
}

/** A well-formed BCP 47 tag in its canonical spelling: `FR-fr` becomes `fr-FR`. */
export function cleanLanguage(given: string): string {
  const tag = canonical(given);
  if (tag && tag.length <= longestTag) return tag;
  throw invalid('language', {
    en: 'must be a BCP 47 language tag such as fr or en-US',
    fr: 'doit être une étiquette de langue BCP 47 comme fr ou en-US',
  });
}

function canonical(given: string): string | null {
  try {
    return Intl.getCanonicalLocales(given)[0] ?? null;
  } catch {
    return null;
  }
}
