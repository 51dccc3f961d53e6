import type { DataSource } from 'typeorm';
import type { LiveCursor } from '../../../kit/live-cursor';
import { beginAnew } from './epoch';
import { isSetBack } from './event.row';

/** What every page of a log tells besides its events. */
export interface Found {
  readonly epoch: string;
  /** When the event happened that the cursor named; null if it is not there. */
  readonly stampBefore: string | null;
}

/** The life of the log that is now, if the cursor is not of it. */
export async function newLifeFor(
  db: DataSource,
  cursor: LiveCursor | null,
  { epoch, stampBefore }: Found,
): Promise<string | null> {
  if (!cursor) return null;
  if (cursor.epoch !== epoch) return epoch;
  return isSetBack(cursor, stampBefore) ? beginAnew(db, epoch) : null;
}
