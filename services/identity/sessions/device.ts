import { parse } from 'bowser';
import { invalid } from '../../../kit/errors';

const longest = 60;

/**
 * What a session runs on, for its owner to know it again: what the client calls it, else what its User-Agent says of it, such as `Firefox, Linux`;
 * null if it says nothing. Throws BAD_USER_INPUT for a name that is blank or too long.
 */
export function deviceOf(given: string | null | undefined, userAgent: string | undefined): string | null {
  if (given == null) return told(userAgent ?? '');
  const name = inOneLine(given);
  if (name !== '' && name.length <= longest) return name;
  throw invalid('device', {
    en: `has ${name.length} characters; it takes 1 to ${longest}, or none at all`,
    fr: `a ${name.length} caractères ; il en faut de 1 à ${longest}, ou rien du tout`,
  });
}

/** Programs that are no browsers say their name first, and what follows a slash is a version. */
function told(userAgent: string): string | null {
  if (userAgent.trim() === '') return null;
  const { browser, os } = parse(userAgent);
  const known = [browser.name, os.name].filter(Boolean).join(', ');
  return inOneLine(known || (userAgent.split('/')[0] ?? '')).slice(0, longest) || null;
}

const inOneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
