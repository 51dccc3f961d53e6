import type { DataSource } from 'typeorm';
import { Pause } from '../../../kit/pause';
import type { Around } from '../../../kit/service';
import { askAbsent, hideUnanswered } from './asking';

const everyMs = 3_600_000;
const atOnce = 50;

interface AskerParts {
  readonly db: DataSource;
  readonly around: Around;
  readonly publicUrl: string;
}

/** Looks every hour for members to be asked whether they are still here, and for those who never answered. */
export function openAsker({ db, around, publicUrl }: AskerParts): { close(): Promise<void> } {
  const pause = new Pause();
  let isClosed = false;

  /** Each few in a transaction of their own: what was said stays said when this process ends. */
  async function all(step: typeof askAbsent): Promise<void> {
    let count = atOnce;
    while (count === atOnce && !isClosed) {
      count = await db.transaction((within) => step(within, atOnce, publicUrl));
      if (count > 0) around.hint.send('identity');
    }
  }

  async function loop(): Promise<void> {
    while (!isClosed) {
      try {
        await all(hideUnanswered);
        await all(askAbsent);
      } catch (error) {
        if (!isClosed) around.log.warn({ err: error }, 'asking who is still here paused');
      }
      if (!isClosed) await pause.for(everyMs);
    }
  }

  const running = loop();
  return {
    close: async () => {
      isClosed = true;
      pause.wake();
      await running;
    },
  };
}
