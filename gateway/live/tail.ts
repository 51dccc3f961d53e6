import { z } from 'zod';
import type { Hint } from '../../kit/hint';
import type { Position } from '../../kit/live-cursor';
import type { Log } from '../../kit/log';
import { Pause } from '../../kit/pause';
import type { Link } from '../../kit/service';

/** A lost hint costs so much. */
const lookEveryMs = 500;
/** What cannot be told yet is settled as soon as other transactions end. */
const heldUpMs = 10;
const deadlineMs = 1_500;
const pageSize = 1_000;

const position = z.array(z.number());
const movedShape = z.object({
  epoch: z.string(),
  after: position,
  topics: z.array(z.tuple([z.string(), position])),
  hasMore: z.boolean(),
  isHeldUp: z.boolean(),
});
type Moved = z.infer<typeof movedShape>;

interface TailParts {
  readonly service: string;
  readonly link: Link;
  readonly hint: Hint | undefined;
  readonly log: Log;
  /** Something moved in a topic, up to there. */
  moved(topic: string, epoch: string, to: Position): void;
  /** The log has begun a new life: all may have moved. */
  began(): void;
}

export interface Tail {
  /** Resolves once whatever happens from now on will be heard of. */
  listening(): Promise<void>;
  close(): void;
}

/** Asks a service what moved: after a hint at once, without one every 500 ms. One question for all topics, however many there are. */
export function openTail({ service, link, hint, log, moved, began }: TailParts): Tail {
  let after: Position | null = null;
  let epoch: string | undefined;
  let isClosed = false;
  let isFailing = false;
  const pause = new Pause();
  const waiting: (() => void)[] = [];

  async function look(): Promise<number> {
    const found: Moved = movedShape.parse(await link.call('moved', { after, first: pageSize }, deadlineMs));
    isFailing = false;
    if (epoch !== undefined && epoch !== found.epoch && after) {
      // Its end is looked for first, so that nothing falls between that and what the groups read now.
      after = null;
      return look();
    }
    const isNew = epoch !== undefined && epoch !== found.epoch;
    epoch = found.epoch;
    after = found.after;
    if (isNew) began();
    for (const done of waiting.splice(0)) done();
    for (const [topic, to] of found.topics) moved(topic, found.epoch, to);
    if (found.hasMore) return 0;
    return found.isHeldUp ? heldUpMs : lookEveryMs;
  }

  async function loop(): Promise<void> {
    while (!isClosed) {
      const pauseMs = await look().catch((error) => {
        if (!isFailing)
          log.warn({ err: error, service }, 'live events are late: the service does not answer');
        isFailing = true;
        return lookEveryMs;
      });
      if (!isClosed && pauseMs > 0) await pause.for(pauseMs);
    }
  }

  const endHint = hint?.on(service, () => pause.wake());
  void loop();
  return {
    listening: async () => {
      if (after) return;
      await new Promise<void>((resolve) => waiting.push(resolve));
    },
    close: () => {
      isClosed = true;
      endHint?.();
      for (const done of waiting.splice(0)) done();
      pause.wake();
    },
  };
}
