import { matchBegins, matchEnds } from './search-statements';

/** A message that was found. */
export interface HitRow {
  readonly messageId: string;
  readonly rank: number;
  readonly excerpt: ExcerptPart[];
}

interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** An excerpt as PostgreSQL marks it, in pieces. */
export const partsOf = (marked: string): ExcerptPart[] =>
  marked
    .split(matchBegins)
    .flatMap((piece, at) => {
      const [match = '', rest = ''] = at === 0 ? ['', piece] : piece.split(matchEnds);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
