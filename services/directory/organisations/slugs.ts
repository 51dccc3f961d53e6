import { randomInt } from 'node:crypto';

const longest = 60;
/** After so many of one name, counting up would ask the database longer than a drawn number. */
const counted = 9;

/** Letters that Unicode does not take apart. */
const whole: Readonly<Record<string, string>> = { æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', đ: 'd', ł: 'l' };

/** A name as part of an address: `Mairie de Bellême` becomes `mairie-de-belleme`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æœßøđł]/g, (letter) => whole[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return slug || 'organisation';
}

/** The addresses to try, best first; somebody may take one at this very moment, so only the database knows which is free. */
export function* slugsFor(name: string): Generator<string> {
  const slug = slugOf(name);
  yield slug;
  for (let number = 2; number <= counted; number += 1) yield `${slug}-${number}`;
  while (true) yield `${slug}-${randomInt(1_000_000, 1_000_000_000)}`;
}
