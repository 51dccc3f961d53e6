import { parse } from 'bowser';
import { givenName, inOneLine, longestName } from './given-name';

/**
 * What a session runs on, for its owner to know it again: what the client calls it, else what its User-Agent says of it, such as `Firefox, Linux`;
 * null if it says nothing. Throws BAD_USER_INPUT for a name that is blank or too long.
 */
export function deviceOf(given: string | null | undefined, userAgent: string | undefined): string | null {
  if (given == null) return told(userAgent ?? '');
  return givenName('device', given, true);
}

/** Programs that are no browsers say their name first, and what follows a slash is a version. */
function told(userAgent: string): string | null {
  if (userAgent.trim() === '') return null;
  const { browser, os } = parse(userAgent);
  const known = [browser.name, os.name].filter(Boolean).join(', ');
  return inOneLine(known || (userAgent.split('/')[0] ?? '')).slice(0, longestName) || null;
}
