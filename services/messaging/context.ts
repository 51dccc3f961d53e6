import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { LiveCursors } from '../../kit/live-cursor';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import { agreementLoaders } from './agreements/agreement.loaders';
import { appealLoaders } from './appeals/appeal.loaders';
import { editLoaders } from './edits/edit.loaders';
import { eventLoaders } from './live/event.loaders';
import { mentionLoaders } from './mentions/mention.loaders';
import { messageLoaders } from './messages/message.loaders';
import { moderationLoaders } from './moderation/moderation.loaders';
import { muteLoaders } from './mutes/mute.loaders';
import { reactionLoaders } from './reactions/reaction.loaders';
import { readingLoaders } from './readings/reading.loaders';
import { reportLoaders } from './reports/report.loaders';
import { searchLoaders } from './search/search.loaders';
import { threadLoaders } from './threads/thread.loaders';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
  readonly cursors: LiveCursors;
  /** Waits, but not for long, until what identity told so far is taken over. */
  settle(): Promise<void>;
}

/** Everything one request may use. */
export function contextFor({ db, around, cursors, settle }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    links: around.links,
    clock: around.clock,
    hint: around.hint,
    log: around.log,
    threads: threadLoaders(db, asking.viewer),
    messages: messageLoaders(db, asking.viewer),
    reactions: reactionLoaders(db, asking.viewer),
    mutes: muteLoaders(db, asking.viewer),
    mentions: mentionLoaders(db, asking.viewer),
    edits: editLoaders(db),
    readings: readingLoaders(db, asking.viewer),
    moderation: moderationLoaders(db, asking.viewer),
    agreements: agreementLoaders(db, asking.viewer),
    appeals: appealLoaders(db, asking.viewer),
    reports: reportLoaders(db, asking.viewer),
    search: searchLoaders(db, asking.viewer),
    events: eventLoaders({ db, viewer: asking.viewer, cursors }),
    cursors,
    settle,
    /** Runs a change that is one statement and, once it is done, wakes whoever waits for what is posted. */
    async changeAtOnce<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result> {
      const result = await work(db.manager);
      around.hint.send('messaging');
      return result;
    },
    /** Runs a change in one transaction and, once it is committed, wakes whoever waits for what is posted. */
    async change<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result> {
      const result = await db.transaction(work);
      around.hint.send('messaging');
      return result;
    },
  };
}

export type Context = ReturnType<typeof contextFor>;

/** The viewer of a field that `@Access('signed-in')` guards. */
export function viewerOf({ viewer }: Context): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
