import { invalid } from '../../../kit/errors';

export const longestName = 60;

/** What somebody calls one of their things, on one line. Throws BAD_USER_INPUT for what is blank or too long, and says whether it can be left out. */
export function givenName(field: string, given: string, mayBeNone = false): string {
  const name = inOneLine(given);
  if (name !== '' && name.length <= longestName) return name;
  const orNone = mayBeNone ? { en: ', or none at all', fr: ', ou rien du tout' } : { en: '', fr: '' };
  throw invalid(field, {
    en: `has ${name.length} characters; it takes 1 to ${longestName}${orNone.en}`,
    fr: `a ${name.length} caractères ; il en faut de 1 à ${longestName}${orNone.fr}`,
  });
}

export const inOneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
