import { createHash } from 'node:crypto';
import { metersBetween, type Point } from './geometry';

/** Where somebody lives, as the proof knows it. */
export interface Secret {
  readonly memberId: string;
  readonly placeId: string;
  readonly uuid: string;
  readonly name: string;
  readonly truth: Point;
}

/** Farther than this the numbers of an answer are about something else. */
const sameM = 300;
const exactness = 100;
const cursor = /"(?:cursor|startCursor|endCursor|eventCursor|feedCursor|after|next)":"([^"]{8,})"/g;
const number = /-?\d{1,3}\.\d{2,}/g;

/** Looks through whatever was answered for the places themselves: by id, by name and by point, in cursors too. */
export class Scanner {
  private readonly words: RegExp;
  private readonly owners = new Map<string, string>();
  /** What was found in a text that came before: most answers come again and again. */
  private readonly known = new Map<string, Set<string>>();
  private readonly byLatitude = new Map<number, Secret[]>();

  constructor(secrets: readonly Secret[]) {
    for (const secret of secrets) {
      const { memberId, placeId, uuid, name, truth } = secret;
      for (const word of [placeId, placeId.slice(4), uuid, uuid.replaceAll('-', ''), name])
        this.owners.set(word.toLowerCase(), memberId);
      const near = Math.round(truth.latitude * exactness);
      for (const key of [near - 1, near, near + 1])
        this.byLatitude.set(key, [...(this.byLatitude.get(key) ?? []), secret]);
    }
    this.words = new RegExp([...this.owners.keys()].join('|'), 'gi');
  }

  /** Whose places are in a text. */
  find(text: string): Set<string> {
    const digest = createHash('sha1').update(text).digest('base64');
    const found = this.known.get(digest) ?? this.look(text);
    this.known.set(digest, found);
    return found;
  }

  private look(text: string): Set<string> {
    const found = new Set<string>();
    const whole = [text, ...decoded(text)].join('\n');
    for (const [word] of whole.matchAll(this.words)) {
      const owner = this.owners.get(word.toLowerCase());
      if (owner) found.add(owner);
    }
    const numbers = (whole.match(number) ?? []).map(Number);
    for (const [at, latitude] of numbers.entries()) {
      for (const { memberId, truth } of this.byLatitude.get(Math.round(latitude * exactness)) ?? []) {
        const beside = [numbers[at + 1], numbers[at - 1]].filter((one) => one !== undefined);
        if (beside.some((longitude) => metersBetween(truth, { latitude, longitude }) < sameM))
          found.add(memberId);
      }
    }
    return found;
  }
}

/** What stands in the cursors of an answer. A sealed one reads as noise, which is the point of sealing it. */
const decoded = (text: string): string[] =>
  [...text.matchAll(cursor)].map(([, inside]) => Buffer.from(inside ?? '', 'base64url').toString('utf8'));
