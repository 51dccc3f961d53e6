import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

// Crockford's base32, as ids have it: nothing in it looks like something else, and a double click takes all of a key.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 52 of 32 signs: 260 bits. */
const secretLength = 52;
/** 7 of 32 signs take the 32 bits of a CRC. */
const sumLength = 7;

const shape = new RegExp(`^([a-z]+_[${alphabet}]{26})_[${alphabet}]{${secretLength + sumLength}}$`);

/** A new key of this id: the id, a secret nobody can guess, and a checksum of both. Whoever keeps keys keeps their hashes alone. */
export function newKey(id: string): string {
  const secret = [...randomBytes(secretLength)].map((byte) => alphabet.charAt(byte & 31)).join('');
  const whole = `${id}_${secret}`;
  return whole + sumOf(whole);
}

/** The id in a key that is whole; null for what was cut, mistyped or made up, which then nobody has to look for. */
export function idInKey(key: string): string | null {
  const id = shape.exec(key)?.[1];
  return id !== undefined && sumOf(key.slice(0, -sumLength)) === key.slice(-sumLength) ? id : null;
}

function sumOf(text: string): string {
  const sum = crc32(text);
  return Array.from({ length: sumLength }, (_none, at) =>
    alphabet.charAt(Math.floor(sum / 32 ** (sumLength - 1 - at)) % 32),
  ).join('');
}
