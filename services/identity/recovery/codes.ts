import { randomInt } from 'node:crypto';

// Crockford's base32, in which nothing is taken for something else: i and l are one, o is nought.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const [groups, lettersEach] = [4, 5];

/** A code of 100 bits to be written on paper, such as `7K2MX-0Q9TB-…`. */
export const newCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: lettersEach }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
  ).join('-');

/** The same code however it was typed: small letters, other hyphens or none, and letters taken for digits. */
export const asMade = (typed: string): string =>
  (
    typed
      .toUpperCase()
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1')
      .match(/[0-9A-Z]/g) ?? []
  )
    .join('')
    .replace(/(.{5})(?=.)/g, '$1-');
