import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import { messageLoaders } from './messages/message.loaders';
import { threadLoaders } from './threads/thread.loaders';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
}

/** Everything one request may use. */
export function contextFor({ db, around }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    links: around.links,
    clock: around.clock,
    threads: threadLoaders(db, asking.viewer),
    messages: messageLoaders(db, asking.viewer),
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
