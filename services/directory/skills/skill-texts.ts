import { invalid } from '../../../kit/errors';
import { readList, readNeededText } from '../profiles/profile-limits';

const longestName = 60;
const mostSynonyms = 20;

/** A name as it is shown: tidy, short enough for a chip. `|` parts the names in what is searched, so it is in none. */
export function readSkillName(text: string, field: string): string {
  const tidy = text.normalize('NFC').replace(/\s+/gu, ' ').replace(/\p{C}/gu, '');
  const name = readNeededText(tidy, field, longestName);
  if (/[\p{L}\p{N}]/u.test(name) && !name.includes('|')) return name;
  throw invalid(field, {
    en: 'must have a letter or digit in it, and no |',
    fr: 'doit contenir une lettre ou un chiffre, et pas de |',
  });
}

export const readSynonyms = (texts: readonly string[] | null | undefined, field: string): string[] =>
  readList(texts, field, mostSynonyms).map((text, at) => readSkillName(text, `${field}.${at}`));

export function readSlug(text: string, field: string): string {
  const slug = readNeededText(text, field, longestName);
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return slug;
  throw invalid(field, {
    en: 'must be small letters and digits without accents, with single hyphens between them',
    fr: 'doit être fait de petites lettres et de chiffres sans accents, séparés par des traits d’union simples',
  });
}
