import type { DataSource } from 'typeorm';
import type { Clock } from '../../../kit/clock';
import type { Log } from '../../../kit/log';
import { inRounds } from '../../../kit/rounds';
import type { Links } from '../../../kit/service';
import type { Viewer } from '../../../kit/viewer';
import type { Locale } from '../../../kit/words';
import { viewerValues } from '../threads/thread.policy';
import { letterAbout, type Told } from './letter';
import { BEGIN_LETTERS, LETTERS_TO_WRITE, NEWS } from './letter-statements';

const atOnce = 20;
const longestPauseMs = 10_000;
const shortestPauseMs = 200;

interface WriterParts {
  readonly db: DataSource;
  readonly links: Links;
  readonly clock: Clock;
  readonly log: Log;
  /** So long may members read in the app what a letter would tell them. */
  readonly afterMs: number;
}

interface ToWrite {
  readonly id: string;
  readonly memberId: string;
  readonly locale: Locale;
  readonly blocked: readonly string[];
  readonly communityIds: readonly string[];
}

/**
 * Writes letters about what members were told by mail and have not read. What a letter is about is settled first; identity, which alone knows
 * addresses, posts the same letter once. Killed between the two, or without identity, it goes on later.
 */
export function openLetterWriter({ db, links, clock, log, afterMs }: WriterParts): {
  close(): Promise<void>;
} {
  const pauseMs = Math.min(longestPauseMs, Math.max(shortestPauseMs, afterMs / 10));

  async function begin(): Promise<void> {
    const now = clock();
    await db.query(BEGIN_LETTERS, [now, new Date(now.getTime() - afterMs), atOnce]);
  }

  async function write({ id, memberId, locale, blocked, communityIds }: ToWrite): Promise<void> {
    const news: Told[] = await db.query(NEWS, [
      ...viewerValues(readerOf({ memberId, locale, blocked, communityIds })),
      id,
    ]);
    const letter = letterAbout(news, locale);
    const about = [...new Set(news.flatMap((one) => one.about))];
    if (letter) await links['identity']?.call('letter', { id, memberId, about, ...letter });
    await db.query('update letters set done_at = $2 where id = $1', [id, clock()]);
  }

  async function round(isClosed: () => boolean): Promise<boolean> {
    await begin();
    const letters: ToWrite[] = await db.query(LETTERS_TO_WRITE, [atOnce]);
    for (const letter of letters) if (!isClosed()) await write(letter);
    return letters.length === atOnce;
  }

  return inRounds({ pauseMs, log, sorry: 'letters wait: they could not be written', round });
}

/** Whom a letter is for, as somebody who asks: without roles, which only ever show more. */
const readerOf = ({ memberId, locale, blocked, communityIds }: Omit<ToWrite, 'id'>): Viewer => ({
  ...{ accountId: '', sessionId: '', scopes: ['member'], memberId, locale, blocked },
  memberships: communityIds.map((communityId) => ({ communityId, roles: [] })),
});
