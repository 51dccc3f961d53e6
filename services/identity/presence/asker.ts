import type { DataSource } from 'typeorm';
import { inRounds } from '../../../kit/rounds';
import type { Around } from '../../../kit/service';
import { askAbsent, hideUnanswered } from './asking';

const everyMs = 3_600_000;
const atOnce = 50;

interface AskerParts {
  readonly db: DataSource;
  readonly around: Around;
  readonly publicUrl: string;
}

/**
 * Looks every hour for members to be asked whether they are still here, and for those who never answered: a few in a transaction, so that what
 * was said stays said when this process ends.
 */
export function openAsker({ db, around, publicUrl }: AskerParts): { close(): Promise<void> } {
  const afew = (step: typeof askAbsent) => db.transaction((within) => step(within, atOnce, publicUrl));

  async function round(): Promise<boolean> {
    const counts = [await afew(hideUnanswered), await afew(askAbsent)];
    if (counts.some((count) => count > 0)) around.hint.send('identity');
    return counts.includes(atOnce);
  }

  return inRounds({ pauseMs: everyMs, log: around.log, sorry: 'asking who is still here paused', round });
}
