import type { Asking } from '../../kit/viewer';

/** What a subscription needs of the client it is for. */
export interface Outlet {
  /** Who reads, as they are now. */
  readonly asking: Asking;
  readonly address: string;
  /** Whom a block parts them from. */
  readonly blocked: ReadonlySet<string>;
  /** Something changed for them that not every subscription of theirs knows yet. */
  isToReview: boolean;
  write(frames: Buffer, events: number): void;
  /** Resolves when what was written has mostly left; at once if it has. */
  drained(): Promise<void>;
}
