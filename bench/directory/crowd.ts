import { Ids, uuidv7 } from '../../kit/id';
import { bios, firstNames, headlines, lastNames } from './words';

const accountIds = new Ids('acc', 'Account');
const memberIds = new Ids('mbr', 'Member');
const dayMs = 86_400_000;
const skillsEach = 6;
const levels = ['LEARNING', 'WORKING', 'EXPERT'] as const;

export interface Person {
  readonly id: string;
  readonly accountId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly audience: 'EVERYONE' | 'MEMBERS' | 'NOBODY';
  readonly joinedAt: Date;
  /** Which of the regions is home. */
  readonly region: number;
  readonly headline: string;
  readonly bio: string;
  readonly website: string;
  readonly skills: readonly { readonly slug: string; readonly level: (typeof levels)[number] }[];
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const skillSlug = (at: number): string => `skill-${at}`;

/** Equally many members in each region; seven in ten are there for everyone, as in the demo network. */
export const crowd = (size: number, regions: number, skills: number, now: number): Person[] => [
  ...people(size, regions, skills, now),
];

/** The same one after the other, for whoever has no room for all of them at once. */
export function* people(size: number, regions: number, skills: number, now: number): Generator<Person> {
  const draw = chance(20);
  const below = (limit: number) => Math.floor(draw() * limit);
  const one = <Thing>(of: readonly Thing[]) => of[below(of.length)] as Thing;

  for (let at = 0; at < size; at += 1) {
    const joinedAt = new Date(now - Math.floor(draw() * 1_500 * dayMs));
    const name = `${one(firstNames)} ${one(lastNames)}`;
    const offered = new Set<number>();
    while (offered.size < skillsEach) offered.add(below(skills));
    const fate = draw();
    yield {
      id: memberIds.of(uuidv7(joinedAt.getTime())),
      accountId: accountIds.of(uuidv7(joinedAt.getTime())),
      handle: `member-${at}`,
      displayName: name,
      audience: fate < 0.7 ? 'EVERYONE' : fate < 0.96 ? 'MEMBERS' : 'NOBODY',
      joinedAt,
      region: at % regions,
      headline: one(headlines),
      bio: Array.from({ length: 2 + below(2) }, () => one(bios)).join(' '),
      website: `https://member-${at}.example.org/`,
      skills: [...offered].map((skill) => ({ slug: skillSlug(skill), level: one(levels) })),
    };
  }
}
