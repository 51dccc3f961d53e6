import type { LiveCursor, LiveCursors, Position } from '../../../kit/live-cursor';
import { threadIds } from '../ids';
import type { MessageRow } from '../messages/message.row';
import { messageFrom } from '../messages/message-columns';
import type { ThreadEventKind } from './event-kind';

/** An event as one viewer may read it. */
export interface EventRow {
  readonly cursor: string;
  readonly kind: ThreadEventKind;
  readonly seq: number | null;
  readonly at: Date | null;
  readonly threadId: string | null;
  /** What it is about, as it was when the event was read; null if there is none that the viewer may read. */
  readonly message: MessageRow | null;
}

/** A row of SQL; without a seq it only says where the log stands. */
export interface StoredEvent {
  readonly epoch: string;
  readonly seq: number | null;
  readonly kind: ThreadEventKind;
  /** Null where there is no event. */
  readonly at: Date | null;
  readonly threadId: string;
  /** Its times are text. */
  readonly message: MessageRow | null;
  readonly xid: string;
  readonly position: string;
  readonly people: readonly string[];
}

/** Where an event is in its thread, and when it happened: a log that was set back may have another one there. */
export const threadPosition = ({ seq, at }: Pick<StoredEvent, 'seq' | 'at'>): Position => [
  seq ?? 0,
  at?.getTime() ?? 0,
];

/**
 * Where an event is among those of all threads, and when it happened. Transactions and positions are counted in 64 bits; a double is
 * exact for the first 9 × 10¹⁵ of them.
 */
export const feedPosition = ({
  xid,
  position,
  at,
}: Pick<StoredEvent, 'xid' | 'position' | 'at'>): Position => [
  Number(xid),
  Number(position),
  at?.getTime() ?? 0,
];

/** A cursor of this very life of the log whose event is not there as it was: `stampBefore` is when what is there happened. */
export const isSetBack = ({ at }: Pick<LiveCursor, 'at'>, stampBefore: string | null): boolean =>
  (at[0] ?? 0) > 0 && String(at.at(-1)) !== stampBefore;

/** The events of a log, each with its cursor. */
export function eventsFrom(
  stored: readonly StoredEvent[],
  cursors: LiveCursors,
  log: string,
  at: (event: StoredEvent) => Position,
): EventRow[] {
  return stored
    .filter(({ seq }) => seq !== null)
    .map((event) => ({
      cursor: cursors.close({
        log,
        epoch: event.epoch,
        at: at(event),
        people: [...new Set(event.people)],
      }),
      kind: event.kind,
      seq: event.seq,
      at: event.at,
      threadId: threadIds.of(event.threadId),
      message: messageFrom(event.message),
    }));
}

/** What whoever comes with a cursor of another life of the log gets: with its own cursor they read everything once more. */
export const resetEvent = (cursors: LiveCursors, start: Omit<LiveCursor, 'people'>): EventRow => ({
  cursor: cursors.close({ ...start, people: [] }),
  kind: 'RESET',
  seq: null,
  at: null,
  threadId: null,
  message: null,
});
