import { randomBytes, randomInt } from 'node:crypto';
import type { ValueTransformer } from 'typeorm';
import { Refusal } from './errors';

// Crockford's base32 in lower case: no i, l, o or u, so that an id can be read out loud.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const encodedLength = 26;

let last = { at: 0, count: 0 };

/** The moment, and 12 bits that say which it is of those that were made in it; begun low, so that there is room for more. */
function turn(now: number): typeof last {
  const isNext = now <= last.at && last.count < 4_095;
  last = isNext
    ? { at: last.at, count: last.count + 1 }
    : { at: Math.max(now, last.at + 1), count: randomInt(2_048) };
  return last;
}

/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of milliseconds, 12 of a counter (6.2, method 1), then random. What a process makes ascends, also
 * within a millisecond and when the clock is set back; with a moment of its own it takes that, and no turn. Made here since PostgreSQL
 * has it from 18 on only.
 */
export function uuidv7(moment?: number): string {
  const { at, count } = moment === undefined ? turn(Date.now()) : { at: moment, count: randomInt(4_096) };
  const bytes = randomBytes(16);
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return dashed(bytes.toString('hex'));
}

const dashed = (hex: string) =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/*
 * 32 hexadecimal digits are 26 of these: two for the first byte, then eight for each ten, which are 40 bits and so exact as a number.
 * Ids are written and read for every row: a bigint for each would cost ten times as much.
 */
const pairs = Array.from({ length: 1_024 }, (_none, at) => `${alphabet[at >> 5]}${alphabet[at & 31]}`);
const digits = new Map([...alphabet].map((letter, at) => [letter, at]));

function encode(uuid: string): string {
  const hex = uuid.replaceAll('-', '');
  let text = pairs[Number.parseInt(hex.slice(0, 2), 16)] ?? '';
  for (let at = 2; at < 32; at += 10) {
    const bits = Number.parseInt(hex.slice(at, at + 10), 16);
    for (let unit = 2 ** 30; unit >= 1; unit /= 1_024) text += pairs[Math.floor(bits / unit) % 1_024];
  }
  return text;
}

function decode(text: string): string | null {
  if (text.length !== encodedLength || text > '7zzzzzzzzzzzzzzzzzzzzzzzzz') return null;
  let [hex, bits] = ['', 0];
  for (let at = 0; at < encodedLength; at += 1) {
    const digit = digits.get(text.charAt(at));
    if (digit === undefined) return null;
    bits = bits * 32 + digit;
    if (at % 8 !== 1) continue;
    hex += bits.toString(16).padStart(at === 1 ? 2 : 10, '0');
    bits = 0;
  }
  return dashed(hex);
}

/** Reads the prefix of any typed id: `mbr` of `mbr_01h…`. */
export const prefixOf = (id: string): string => id.slice(0, Math.max(0, id.indexOf('_')));

/**
 * The ids of one type of thing: `mbr_…` in the graph and in code, a plain uuid in SQL.
 * Rows use `column` as their transformer; hand-written SQL uses `uuid` on the way in and `of` on the way out.
 */
export class Ids {
  readonly column: ValueTransformer = {
    to: (id: string | null | undefined) => (id == null ? id : this.uuid(id)),
    from: (uuid: string | null) => (uuid === null ? null : this.of(uuid)),
  };

  constructor(
    readonly prefix: string,
    /** The graph type it names, as said in errors. */
    readonly type: string,
  ) {}

  make(now?: number): string {
    return this.of(uuidv7(now));
  }

  of(uuid: string): string {
    return `${this.prefix}_${encode(uuid)}`;
  }

  /** Throws BAD_USER_INPUT naming `field` if this is not an id of this type. */
  uuid(id: string, field = 'id'): string {
    const uuid = this.uuidOrNull(id);
    if (uuid) return uuid;
    const words = {
      en: `${field} is not the id of a ${this.type}: expected ${this.prefix}_ and ${encodedLength} characters, got ${shown(id)}.`,
      fr: `${field} n’est pas l’identifiant d’un ${this.type} : attendu ${this.prefix}_ et ${encodedLength} caractères, reçu ${shown(id)}.`,
    };
    throw new Refusal('BAD_USER_INPUT', words, field);
  }

  uuidOrNull(id: string): string | null {
    return id.startsWith(`${this.prefix}_`) ? decode(id.slice(this.prefix.length + 1)) : null;
  }
}

const shown = (id: string) => JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
