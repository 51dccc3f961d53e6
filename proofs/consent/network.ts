import { randomOf } from '../../gateway/testing/operations.fixtures';
import { EmbedField } from '../../services/directory/embeds/embed-field.type';
import { mostMarked } from './marks';

export const fields = Object.values(EmbedField);
/** Those of a card that a member can keep for members; all others have the member’s own audience. */
export const keepable = ['HEADLINE', 'PROFESSIONS', 'SKILLS', 'LANGUAGES', 'WEBSITE', 'LINKS'] as const;
export type Keepable = (typeof keepable)[number];

const audiences = ['EVERYONE', 'MEMBERS', 'NOBODY'] as const;
const ties = ['HOME', 'SECOND_HOME', 'ASPIRING', 'VISITOR'] as const;
const endedStatuses = ['INVITED', 'REQUESTED', 'PAUSED', 'LEFT', 'REMOVED'] as const;

/** Somebody, in all that says what a partner may tell of them. */
export interface Member {
  /** Nobody of any network has the same. */
  readonly number: number;
  readonly audience: (typeof audiences)[number];
  readonly kept: readonly Keepable[];
  /** For the partner whose pages are looked at; none is no consent. */
  readonly consented: readonly EmbedField[];
  /** For another partner. */
  readonly consentedElsewhere: readonly EmbedField[];
  readonly tie: (typeof ties)[number] | 'WATCHING';
  readonly status: 'ACTIVE' | (typeof endedStatuses)[number];
  /** They are a member of a region in the region alone. */
  readonly isInner: boolean;
  readonly isAway: boolean;
  readonly isErased: boolean;
  /** Which area they show to live in, of those of the network; null if they show none. */
  readonly area: number | null;
  /** The thread they started: in the region, hidden by its moderators, or in another community. */
  readonly thread: 'SHOWN' | 'HIDDEN' | 'ELSEWHERE' | null;
  /** They represent an organisation: one that the region took in, or another community. */
  readonly represents: 'HERE' | 'ELSEWHERE' | null;
}

/** A region with whom it has, unlike the next one. */
export interface Network {
  readonly number: number;
  readonly isFounding: boolean;
  /** The state of a region in it. */
  readonly inner: 'ACTIVE' | 'INCUBATING' | null;
  readonly members: readonly Member[];
}

/** One in so many has more members and threads than a page does. */
const eachLarge = 40;
const large = 100;

/** Networks out of a seed: the same ones each time. */
export function networksOf(seed: number, count: number): Network[] {
  let known = 0;
  return Array.from({ length: count }, (_none, number) => {
    const network = drawn(randomOf(seed + number), number, known);
    known += network.members.length;
    if (known > mostMarked) throw new Error(`There are no marks for ${known} members.`);
    return network;
  });
}

function drawn(random: () => number, number: number, known: number): Network {
  const happens = (share: number) => random() < share;
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const some = <Value>(values: readonly Value[], share: number) => values.filter(() => happens(share));
  const fieldsBut = (none: number, all: number): EmbedField[] => {
    const drawnShare = random();
    if (drawnShare < none) return [];
    return drawnShare < none + all ? [...fields] : some(fields, 0.5);
  };
  const isLarge = number % eachLarge === eachLarge / 2;
  const size = isLarge ? large : 4 + Math.floor(random() * 5);
  const isFounding = !isLarge && happens(0.06);
  const inner = happens(0.4) ? oneOf(['ACTIVE', 'ACTIVE', 'INCUBATING'] as const) : null;

  const member = (at: number): Member => ({
    number: known + at,
    audience: happens(0.7) ? 'EVERYONE' : oneOf(audiences),
    kept: some(keepable, 0.15),
    consented: fieldsBut(0.25, 0.2),
    consentedElsewhere: fieldsBut(0.3, 0.5),
    tie: happens(0.06) ? 'WATCHING' : oneOf(ties),
    status: happens(0.85) ? 'ACTIVE' : oneOf(endedStatuses),
    isInner: inner !== null && happens(0.3),
    isAway: happens(0.06),
    isErased: happens(0.04),
    area: happens(0.15) ? null : Math.floor(random() * size),
    thread: happens(0.5) ? oneOf(['SHOWN', 'SHOWN', 'SHOWN', 'HIDDEN', 'ELSEWHERE'] as const) : null,
    // Whether everybody may see organisations of a region that is being founded is not what this is about.
    represents: !isFounding && happens(0.3) ? oneOf(['HERE', 'HERE', 'ELSEWHERE'] as const) : null,
  });
  return { number, isFounding, inner, members: Array.from({ length: size }, (_none, at) => member(at)) };
}
