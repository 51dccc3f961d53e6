import { invalid } from '../../../kit/errors';

const longestUrl = 500;

/** Trimmed; nothing left counts as nothing said. Throws INVALID, naming the field, for more than `most` characters. */
export function readText(text: string | null | undefined, field: string, most: number): string | null {
  const trimmed = text?.replaceAll('\u0000', '').trim();
  if (!trimmed) return null;
  const length = [...trimmed].length;
  if (length <= most) return trimmed;
  throw invalid(field, {
    en: `is ${length} characters long; ${most} is the most`,
    fr: `compte ${length} caractères ; ${most} au plus`,
  });
}

export function readNeededText(text: string, field: string, most: number): string {
  const read = readText(text, field, most);
  if (read) return read;
  throw invalid(field, { en: 'must not be blank', fr: 'ne doit pas être vide' });
}

/** Throws INVALID for more than `most` entries; no list is an empty one. */
export function readList<Entry>(
  list: readonly Entry[] | null | undefined,
  field: string,
  most: number,
): readonly Entry[] {
  if (!list || list.length <= most) return list ?? [];
  throw invalid(field, {
    en: `has ${list.length} entries; ${most} is the most`,
    fr: `compte ${list.length} entrées ; ${most} au plus`,
  });
}

/** Only http and https: an address is put into a link, and other schemes run what they name. */
export function readUrl(text: string | null | undefined, field: string): string | null {
  const given = readText(text, field, longestUrl);
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  const isWeb = url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
  if (isWeb && !url.username && !url.password && url.href.length <= longestUrl) return url.href;
  throw invalid(field, {
    en: 'must be an http or https address',
    fr: 'doit être une adresse http ou https',
  });
}

/** The canonical form of a BCP 47 tag: `FR-ca` becomes `fr-CA`. */
export function readLanguage(tag: string, field: string): string {
  try {
    const [canonical] = tag.length <= 35 ? Intl.getCanonicalLocales(tag) : [];
    if (canonical) return canonical;
  } catch {
    // Said below: what Intl throws is about JavaScript.
  }
  throw invalid(field, {
    en: `is not a language tag (BCP 47): ${JSON.stringify(tag.slice(0, 40))}`,
    fr: `n’est pas une étiquette de langue (BCP 47) : ${JSON.stringify(tag.slice(0, 40))}`,
  });
}

/** What a language is found by: `fr-CA` is also French. */
export const languageKeys = (languages: readonly string[]): string[] => [
  ...new Set(languages.flatMap((tag) => [tag, new Intl.Locale(tag).language])),
];
