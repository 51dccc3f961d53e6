import { leavingCalls } from '../../kit/erasure';
import { type FeedPage, readFeed } from '../../kit/feed';
import { follow, readinessOf } from '../../kit/follow';
import { sealFor } from '../../kit/seal';
import type { Around, Service } from '../../kit/service';
import { applyRegions } from './communities/communities.follow';
import { settings } from './config';
import { contextFor } from './context';
import { openDirectoryDatabase } from './database';
import { applyPartners } from './embeds/partners.follow';
import { catalogue } from './leaving/catalogue';
import { eraseMember } from './leaving/erasing';
import { applyIdentity } from './people/people.follow';
import { type Looker, openLooker } from './searches/looker';
import { Known } from './skills/known';
import { subgraph } from './subgraph';

export interface Directory extends Service, Pick<Looker, 'looked'> {
  /** Resolves once all that the feeds of identity and regions hold now is taken over. */
  caughtUp(): Promise<void>;
}

/** The directory service: who and what is there. */
export async function openDirectory(
  env: Readonly<Record<string, string | undefined>>,
  around: Around,
): Promise<Directory> {
  const { DIRECTORY_DATABASE_URL, HAMEAU_SEARCH_EVERY_SECONDS } = settings(env);
  const db = await openDirectoryDatabase(DIRECTORY_DATABASE_URL);
  const following = (service: 'identity' | 'regions', apply: typeof applyIdentity) =>
    follow({
      db,
      log: around.log,
      hint: around.hint,
      service,
      read: (input) => around.links[service]?.call('feed', input) as Promise<FeedPage>,
      apply,
      // What is shown of members may be another now; the gateway keeps pages of it.
      applied: () => around.hint.send('directory'),
    });
  const identity = following('identity', async (within, events) => {
    await applyIdentity(within, events);
    await applyPartners(within, events);
  });
  const regions = following('regions', applyRegions);
  const caughtUp = async () => {
    await Promise.all([identity.caughtUp(), regions.caughtUp()]);
  };

  const known = new Known(db);
  // Another process may have merged what is asked for by its old name. Whoever reads a page of members learns of it in any case.
  const endHint = around.hint.on('skills', () => {
    known.today().catch((error) => around.log.warn({ err: error }, 'the list of skills was not read'));
  });
  const seal = sealFor('card cursor', around.key);
  const wiring = { db, around, known, seal, settle: identity.settle };
  const looker = openLooker({
    ...{ db, links: around.links, hint: around.hint, log: around.log, clock: around.clock },
    everyMs: HAMEAU_SEARCH_EVERY_SECONDS * 1_000,
    contextOf: (viewer) => contextFor(wiring, { viewer, locale: viewer.locale, requestId: 'saved searches' }),
  });
  return {
    name: 'directory',
    schema: subgraph().schema,
    log: around.log,
    calls: {
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
      ...leavingCalls({ db, catalogue, erase: eraseMember, caughtUp: identity.caughtUp }),
    },
    contextFor: (asking) => contextFor(wiring, asking),
    ready: async () => {
      await db.query('select 1');
      return readinessOf({ identity, regions });
    },
    caughtUp,
    looked: looker.looked,
    close: async () => {
      endHint();
      await Promise.all([identity.close(), regions.close(), looker.close()]);
      await db.destroy();
    },
  };
}
