import type { LiveEvent } from './pages';

/** Somebody whom a group tells what happens. */
export interface Reader {
  /** Tells those of the events that are new to them. */
  tell(events: readonly LiveEvent[]): void;
  /** Their group may not read on, and is asked for no more. They may perhaps, by rights of their own. */
  refused(error: unknown): void;
}
