import type { DataSource } from 'typeorm';
import type { Clock } from '../../../kit/clock';
import { Refusal } from '../../../kit/errors';
import type { Hint } from '../../../kit/hint';
import type { Log } from '../../../kit/log';
import { Pause } from '../../../kit/pause';
import type { Links } from '../../../kit/service';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { savedSearchIds } from '../ids';
import { assertNoneMissing } from '../scope/scope';
import { givenOf, readSearch } from './asked';
import { rememberLook, tellFound } from './findings';
import { type Fitting, fitting, mostFitting } from './fitting';
import { due, lookAtOne, oneLooker, settleLooks } from './look-statements';
import type { SavedSearchRow } from './saved-search.row';

const pageSize = 50;
const shortestPauseMs = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

interface LookerParts {
  readonly db: DataSource;
  readonly links: Links;
  readonly hint: Hint;
  readonly log: Log;
  readonly clock: Clock;
  /** So long from the end of a round to the next. */
  readonly everyMs: number;
  /** What a member who does not ask at the moment would be answered with. */
  contextOf(viewer: Viewer): Context;
}

export interface Looker {
  /** Resolves once a round that begins now has ended. */
  looked(): Promise<void>;
  close(): Promise<void>;
}

type Due = Pick<SavedSearchRow, 'id' | 'memberId' | 'name' | 'scope' | 'filter'>;

/**
 * Looks for members who are new to the searches that tell, with the eyes of whom each search is of. A search remembers the transactions it
 * has seen: only who changed in a later one is looked at, however these were committed. What is found is remembered and told in one.
 */
export function openLooker({ db, links, hint, log, clock, everyMs, contextOf }: LookerParts): Looker {
  const pause = new Pause();
  const pauseMs = Math.max(shortestPauseMs, everyMs);
  let isClosed = false;
  let waiting: (() => void)[] = [];
  let hasNews = false;

  /** False if another process is looking already. */
  async function look(search: Due, viewer: Viewer): Promise<boolean> {
    const asked = await readSearch(contextOf(viewer), viewer, givenOf(search));
    return db.transaction(async (within) => {
      const [{ isMine }] = await within.query(oneLooker);
      if (!isMine) return false;
      const uuid = savedSearchIds.uuid(search.id);
      const [at]: { xid: string }[] = await within.query(lookAtOne, [uuid]);
      if (!at) return true;
      const { sql, values } = fitting(asked, { searchId: uuid, xid: at.xid });
      const [found]: [Fitting] = await within.query(sql, [...values]);
      assertNoneMissing(found.missing);
      const isAll = found.ids.length <= mostFitting;
      const hasTold = await tellFound(within, search, { memberIds: found.ids, at: clock() });
      if (isAll) await rememberLook(within, search.id, found.xmin);
      hasNews ||= hasTold;
      return true;
    });
  }

  /** What a search names and is there no more is told where it is read. It is no reason not to look at the others. */
  async function lookOrLeave(search: Due, viewer: Viewer): Promise<boolean> {
    try {
      return await look(search, viewer);
    } catch (error) {
      if (!(error instanceof Refusal)) log.warn({ err: error }, 'a saved search could not be looked at');
      return true;
    }
  }

  async function round(): Promise<void> {
    let after = firstId;
    while (!isClosed) {
      const page: Due[] = (await db.query(due, [after, pageSize])).map(fromSql);
      const blocked = await blockedOf(page.map(({ memberId }) => memberId));
      for (const search of page) {
        if (isClosed) return;
        const { memberId } = search;
        if (!(await lookOrLeave(search, viewerFor(memberId, blocked[memberId] ?? [])))) return;
      }
      if (hasNews) hint.send('directory');
      hasNews = false;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return;
      after = savedSearchIds.uuid(last.id);
    }
  }

  async function blockedOf(memberIds: readonly string[]): Promise<Readonly<Record<string, string[]>>> {
    if (memberIds.length === 0) return {};
    const link = links['identity'];
    if (!link) throw new Error('No way to identity yet.');
    return (await link.call('blocked', { memberIds: [...new Set(memberIds)] })) as Record<string, string[]>;
  }

  async function loop(): Promise<void> {
    let isSettled = false;
    while (!isClosed) {
      const asked = waiting;
      waiting = [];
      try {
        if (!isSettled) for (const statement of settleLooks) await db.query(statement);
        isSettled = true;
        await round();
        for (const done of asked) done();
      } catch (error) {
        waiting.push(...asked);
        if (!isClosed) log.warn({ err: error }, 'looking at saved searches paused');
      }
      if (!isClosed) await pause.for(waiting.length > 0 ? shortestPauseMs : pauseMs);
    }
  }

  const running = loop();
  return {
    looked: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        pause.wake();
      }),
    close: async () => {
      isClosed = true;
      pause.wake();
      await running;
    },
  };
}

const fromSql = ({ id, ...rest }: Due): Due => ({ ...rest, id: savedSearchIds.of(id) });

/** Whom a search is of, as somebody who asks. */
const viewerFor = (memberId: string, blocked: readonly string[]): Viewer => ({
  ...{ accountId: '', sessionId: '', locale: 'en', scopes: ['read'], memberships: [] },
  ...{ memberId, blocked },
});
