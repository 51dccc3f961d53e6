import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import type { Settings } from './config';
import { memberLoaders } from './members/member.loaders';
import { partnerLoaders } from './partners/partner.loaders';
import type { Signer } from './sessions/signing-keys';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
  readonly settings: Settings;
  readonly signer: Signer;
}

/** Everything one request may use. */
export function contextFor({ db, around, settings, signer }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    signer,
    publicUrl: settings.HAMEAU_PUBLIC_URL,
    links: around.links,
    clock: around.clock,
    members: memberLoaders(db, asking.viewer),
    partners: partnerLoaders(db),
    /** Runs a change in one transaction and, once it is committed, wakes whoever follows identity or waits to send its mail. */
    async change<Answer>(work: (within: EntityManager) => Promise<Answer>): Promise<Answer> {
      const answer = await db.transaction(work);
      around.hint.send('identity');
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
