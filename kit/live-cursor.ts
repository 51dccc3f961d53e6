import { invalid } from './errors';
import { type Seal, sealFor } from './seal';

/**
 * A place in a log of events, as services make it and the gateway reads it. Clients see it sealed: it names people whom not every
 * reader may know of.
 */
export interface LiveCursor {
  /** Which log: an id, or a name. */
  readonly log: string;
  /** Changes when the log was set back to an older state: positions of another epoch mean nothing. */
  readonly epoch: string;
  /** Grows along the log; compared number by number. */
  readonly at: Position;
  /** Whom the event at this place is from: a reader parted from one of them by a block is not told of it. */
  readonly people: readonly string[];
}

export type Position = readonly number[];

export interface LiveCursors {
  close(cursor: LiveCursor): string;
  /** Null without one. Throws BAD_USER_INPUT, naming the field, for what is no cursor of this log. */
  read(after: string | null | undefined, log: string, field?: string): LiveCursor | null;
  /** Undefined for what is no cursor. */
  open(text: string): LiveCursor | undefined;
}

export function liveCursors(key: Buffer): LiveCursors {
  const seal: Seal = sealFor('live cursor', key);

  function open(text: string): LiveCursor | undefined {
    const value = seal.open(text);
    if (!Array.isArray(value)) return undefined;
    const [log, epoch, at, people] = value as [string, string, Position, readonly string[]];
    return { log, epoch, at, people };
  }

  return {
    close: ({ log, epoch, at, people }) => seal.close([log, epoch, at, people]),
    open,
    read(after, log, field = 'after') {
      if (after == null) return null;
      const cursor = open(after);
      if (cursor?.log === log) return cursor;
      throw invalid(field, {
        en: 'is not a cursor of these events: pass the cursor of one of them, unchanged',
        fr: 'n’est pas un curseur de ces événements : passez celui de l’un d’eux, inchangé',
      });
    },
  };
}

/** Negative if the first comes before the other, positive if after, 0 if they are the same place. */
export function comparePositions(one: Position, other: Position): number {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
