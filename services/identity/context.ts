import type { DataSource, EntityManager } from 'typeorm';
import { unauthenticated } from '../../kit/errors';
import type { Around } from '../../kit/service';
import type { Asking, Viewer } from '../../kit/viewer';
import { appLoaders } from './apps/app.loaders';
import { type Settings, siteOf } from './config';
import type { Signer } from './keys/signer';
import { memberLoaders } from './members/member.loaders';
import { partnerKeyLoaders } from './partner-keys/partner-key.loaders';
import { partnerLoaders } from './partners/partner.loaders';
import type { Providers } from './providers/asking-providers';
import { representativeLoaders } from './representatives/representative.loaders';

export interface Wiring {
  readonly db: DataSource;
  readonly around: Around;
  readonly settings: Settings;
  readonly signer: Signer;
  readonly providers: Providers;
}

/** Everything one request may use. */
export function contextFor({ db, around, settings, signer, providers }: Wiring, asking: Asking) {
  return {
    asking,
    viewer: asking.viewer,
    db,
    signer,
    providers,
    publicUrl: settings.HAMEAU_PUBLIC_URL,
    site: siteOf(settings),
    /** Else it is captured, and read at /mailbox. */
    sendsMail: settings.HAMEAU_SMTP_URL !== undefined,
    links: around.links,
    clock: around.clock,
    members: memberLoaders(db, asking.viewer),
    partners: partnerLoaders(db),
    apps: appLoaders(db),
    partnerKeys: partnerKeyLoaders(db),
    representatives: representativeLoaders(db, asking.viewer),
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
