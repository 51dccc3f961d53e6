import { randomBytes } from 'node:crypto';

/** Where a member can write something of their own: one canary goes into each. */
export const places = [
  'name',
  'e-mail',
  'another e-mail',
  'handle',
  'photo',
  'device',
  'headline',
  'bio',
  'website',
  'link',
  'thread title',
  'thread',
  'message',
  'earlier words',
  'client id',
  'conversation title',
  'direct message',
  'report',
  'saved search',
  'search text',
  'organisation',
  'organisation summary',
  'skill proposal',
  'proposal note',
  'home',
] as const;

export type Place = (typeof places)[number];

/** Words that nobody else ever wrote; the home is a village, named by an id that only homes hold in this form. */
export type Canaries = Readonly<Record<Place, string>>;

const consonants = 'bdfgklmnprtv';

/** Read as a word of its own by every part of the product, and never stemmed: it ends as no word of French or English does. */
export function canaryWord(): string {
  const letters = [...randomBytes(12)].map((byte) => consonants[byte % consonants.length]);
  return `zq${letters.join('')}k`;
}

export const canariesOf = (home: string): Canaries =>
  Object.fromEntries(places.map((place) => [place, place === 'home' ? home : canaryWord()])) as Canaries;
