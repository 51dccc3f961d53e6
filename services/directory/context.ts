import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { Seal } from '../../kit/seal';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import { communityLoaders } from './communities/community.loaders';
import { cardLoaders } from './embeds/public-member-card.loaders';
import { gapLoaders } from './gaps/skill-gap.loaders';
import { memberLoaders } from './members/member.loaders';
import { organisationLoaders } from './organisations/organisation.loaders';
import { proposalLoaders } from './proposals/skill-proposal.loaders';
import { savedSearchLoaders } from './searches/saved-search.loaders';
import type { Known } from './skills/known';
import { professionLoaders, skillLoaders } from './skills/skill.loaders';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
  readonly known: Known;
  /** For cursors that leave the network. */
  readonly seal: Seal;
  /** Waits, but not for long, until what the other services told so far is taken over. */
  settle(): Promise<void>;
}

/** Everything one request may use. */
export function contextFor({ db, around, known, seal, settle }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    links: around.links,
    clock: around.clock,
    hint: around.hint,
    known,
    seal,
    settle,
    members: memberLoaders(db, asking.viewer, known),
    cards: cardLoaders(db, asking.viewer),
    communities: communityLoaders(db),
    organisations: organisationLoaders(db),
    gaps: gapLoaders(db, asking.viewer, known),
    searches: savedSearchLoaders(db, asking.viewer),
    skills: skillLoaders(db),
    professions: professionLoaders(db),
    proposals: proposalLoaders(db, asking.viewer),
    /** Runs a change in one transaction and, once it is committed, tells whoever keeps what is shown of it. */
    async change<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result> {
      const result = await db.transaction(work);
      around.hint.send('directory');
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
