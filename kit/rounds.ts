import type { Log } from './log';
import { Pause } from './pause';

interface Rounds {
  /** So long from a round that left nothing to do, or failed, to the next. */
  readonly pauseMs: number;
  readonly log: Log;
  /** What the log says when a round fails. */
  readonly sorry: string;
  /** Does a little. True if there is more to do at once; looks at `isClosed` where it would begin something new. */
  round(isClosed: () => boolean): Promise<boolean>;
}

interface Working {
  /** Ends the pause: there may be something to do. */
  wake(): void;
  close(): Promise<void>;
}

/** Works by itself, round after round, until it is closed, which ends the pause and waits for the round. */
export function inRounds({ pauseMs, log, sorry, round }: Rounds): Working {
  const pause = new Pause();
  let isClosed = false;

  async function loop(): Promise<void> {
    while (!isClosed) {
      const hasMore = await round(() => isClosed).catch((error) => {
        if (!isClosed) log.warn({ err: error }, sorry);
        return false;
      });
      if (!hasMore && !isClosed) await pause.for(pauseMs);
    }
  }

  const running = loop();
  return {
    wake: () => pause.wake(),
    close: async () => {
      isClosed = true;
      pause.wake();
      await running;
    },
  };
}
