import type { Hint } from '../../../kit/hint';
import type { Log } from '../../../kit/log';
import { openChanges } from './changes';
import { type Front, openFront } from './front';
import { type Kept, openKept } from './kept';
import { openPurging } from './purging';

interface KeepingParts {
  readonly hint: Hint | undefined;
  readonly log: Log;
  /** Where a CDN takes purges, if there is one; and what proves that they are ours. */
  readonly purgeUrl: string | undefined;
  readonly purgeToken: string | undefined;
}

/** What is kept of partners' pages: what was asked, and the bytes that went out. */
export interface Keeping {
  readonly kept: Kept;
  readonly front: Front;
  close(): Promise<void>;
}

export function openKeeping({ hint, log, purgeUrl, purgeToken }: KeepingParts): Keeping {
  const changes = openChanges(hint);
  const kept = openKept(changes, purgeUrl !== undefined);
  const purging = purgeUrl ? openPurging({ changes, kept, log, url: purgeUrl, token: purgeToken }) : null;
  return {
    kept,
    front: openFront(),
    async close() {
      await purging?.close();
      changes.close();
    },
  };
}
