import { leavingCalls } from '../../kit/erasure';
import { readFeed } from '../../kit/feed';
import { readinessOf } from '../../kit/follow';
import type { Around, Service } from '../../kit/service';
import { communityLoaders } from './communities/community.loaders';
import { settings } from './config';
import { contextFor } from './context';
import { openRegionsDatabase } from './database';
import { catalogue } from './leaving/catalogue';
import { eraseMember } from './leaving/erasing';
import { viewerMemberships } from './memberships/viewer-memberships';
import { followPeople } from './people/person.follow';
import { placePoint } from './places/places';
import { type Precision, shownArea } from './places/shown-area';
import { type SuggestAsked, suggestPlaces } from './places/suggest-places';
import { subgraph } from './subgraph';

/** Opens regions: reads its settings, migrates its database, starts following identity. */
export async function openRegions(env: NodeJS.ProcessEnv, around: Around): Promise<Service> {
  const { REGIONS_DATABASE_URL } = settings(env);
  const db = await openRegionsDatabase(REGIONS_DATABASE_URL);
  const people = followPeople(db, around);
  const wiring = { db, around, communities: communityLoaders(db) };

  return {
    name: 'regions',
    schema: subgraph().schema,
    log: around.log,
    contextFor: (asking) => contextFor(wiring, asking),
    calls: {
      shownArea: ({ placeId, precision }: { placeId: string; precision: Precision }) =>
        shownArea(db, placeId, precision),
      suggestPlaces: (asked: SuggestAsked) => suggestPlaces(db, asked),
      placePoint: ({ placeId }: { placeId: string }) => placePoint(db, placeId),
      memberships: ({ memberIds }: { memberIds: readonly string[] }) => viewerMemberships(db, memberIds),
      feed: ({ after, first }: { after: string | null; first: number }) => readFeed(db, after, first),
      ...leavingCalls({ db, catalogue, erase: eraseMember, caughtUp: people.caughtUp }),
    },
    ready: async () => {
      await db.query('select 1');
      return readinessOf({ identity: people });
    },
    close: async () => {
      await people.close();
      await db.destroy();
    },
  };
}
