import { comparePositions, type LiveCursors, type Position } from '../../kit/live-cursor';

/** Where somebody is in a log. */
export interface Place {
  /** As it was sealed, to be asked on from. */
  readonly cursor: string;
  readonly epoch: string;
  readonly at: Position;
}

/** Does this place come after the other? A log with a new life begins anew: all of it comes after. */
export const isAfter = (one: Omit<Place, 'cursor'>, other: Omit<Place, 'cursor'>): boolean =>
  one.epoch !== other.epoch || comparePositions(one.at, other.at) > 0;

/** The place that a cursor of a service's own names. */
export function placeIn(cursors: LiveCursors, cursor: string): Place {
  const opened = cursors.open(cursor);
  if (!opened) throw new Error('A service gave a cursor that does not open.');
  return { cursor, epoch: opened.epoch, at: opened.at };
}
