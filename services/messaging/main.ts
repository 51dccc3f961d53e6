import type { EntityManager } from 'typeorm';
import type { FeedEvent, FeedPage } from '../../kit/feed';
import { readFeed } from '../../kit/feed';
import { follow, readinessOf } from '../../kit/follow';
import type { Around, Service } from '../../kit/service';
import { applyRegions } from './communities/community.follow';
import { settings } from './config';
import { contextFor } from './context';
import { openMessagingDatabase } from './database';
import { applyIdentity } from './people/person.follow';
import { subgraph } from './subgraph';

/** Opens messaging: its database, the read models it keeps of identity and regions, its part of the graph. */
export async function openMessaging(
  env: Readonly<Record<string, string | undefined>>,
  around: Around,
): Promise<Service> {
  const { MESSAGING_DATABASE_URL } = settings(env);
  const { schema } = subgraph();
  const db = await openMessagingDatabase(MESSAGING_DATABASE_URL);

  const following = (
    service: string,
    apply: (within: EntityManager, events: readonly FeedEvent[]) => Promise<void>,
  ) =>
    follow({
      db,
      log: around.log,
      hint: around.hint,
      service,
      apply,
      read: async (input) => {
        const link = around.links[service];
        if (!link) throw new Error(`No way to ${service} yet.`);
        return (await link.call('feed', input)) as FeedPage;
      },
    });
  const identity = following('identity', applyIdentity);
  const regions = following('regions', applyRegions);

  return {
    name: 'messaging',
    schema,
    log: around.log,
    calls: {
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
    },
    contextFor: (asking) => contextFor({ db, around }, asking),
    ready: async () => {
      await db.query('select 1');
      return readinessOf({ identity, regions });
    },
    close: async () => {
      await Promise.all([identity.close(), regions.close()]);
      await db.destroy();
    },
  };
}
