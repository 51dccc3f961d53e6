import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import type { communityLoaders } from './communities/community.loaders';
import { membershipLoaders } from './memberships/membership.loaders';
import { placeLoaders } from './places/place.loaders';
import { tieLoaders } from './ties/tie.loaders';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
  /** Of all requests: what one asks for and what another does is found together. */
  readonly communities: ReturnType<typeof communityLoaders>;
}

/** Everything one request may use. */
export function contextFor({ db, around, communities }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    links: around.links,
    clock: around.clock,
    places: placeLoaders(db),
    communities,
    ties: tieLoaders(db),
    memberships: membershipLoaders(db, asking.viewer),
    /** Runs a change in one transaction and, once it is committed, wakes whoever follows regions. */
    async change<Answer>(work: (within: EntityManager) => Promise<Answer>): Promise<Answer> {
      const answer = await db.transaction(work);
      around.hint.send('regions');
      return answer;
    },
  };
}

export type Context = ReturnType<typeof contextFor>;

/** The viewer of a field that `@Access('signed-in')` guards. */
export function viewerOf({ viewer }: Context): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
