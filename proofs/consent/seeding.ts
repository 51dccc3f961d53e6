import type { Journey } from '../../gateway/journeys/journey.fixtures';
import { partnerships } from '../../gateway/journeys/people.fixtures';
import { within } from '../../kit/testing/within';
import { openDirectoryDatabase } from '../../services/directory/database';
import { seedConsents } from '../../services/directory/embeds/seeding';
import { openIdentityDatabase } from '../../services/identity/database';
import { openMessagingDatabase } from '../../services/messaging/database';
import { openRegionsDatabase } from '../../services/regions/database';
import { settled } from '../settled';
import type { Network } from './network';
import { slugOf } from './sayings';
import { comeIn, erase, found, type Settler, settlersOf } from './settling';
import { consentsOf, converse, type PlaceOf, represent, speak } from './speaking';

/** Thousands of members are heard of within this, on a small machine that others use. */
const heardWithinMs = 300_000;

type Partner = Awaited<ReturnType<typeof partnerships>>[number];

export interface Seeded {
  readonly settlers: readonly Settler[];
  /** Ids of the regions, by their slugs. */
  readonly regionIds: ReadonlyMap<string, string>;
  /** Whose pages are looked at, and another. */
  readonly partners: { readonly hall: Partner | undefined; readonly school: Partner | undefined };
}

/** Brings all networks in at once, as an import does; with two partners. */
export async function seed(journey: Journey, networks: readonly Network[]): Promise<Seeded> {
  const settlers = settlersOf(networks);
  const [hall, school] = await partnerships(journey, ['town-hall', 'school']);
  const regionIds = await within(openRegionsDatabase(journey.urls['regions'] ?? ''), (db) =>
    found(db, networks, settlers),
  );
  const placeOf: PlaceOf = (isHere, network) =>
    isHere ? (regionIds.get(slugOf(network)) ?? '') : journey.community('perche');
  await within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => comeIn(db, settlers));
  await within(openDirectoryDatabase(journey.urls['directory'] ?? ''), async (db) => {
    await speak(db, settlers);
    await seedConsents(db, [
      ...consentsOf(settlers, hall?.id ?? '', ({ consented }) => consented),
      ...consentsOf(settlers, school?.id ?? '', ({ consentedElsewhere }) => consentedElsewhere),
    ]);
    await represent(db, settlers, placeOf);
  });
  await within(openMessagingDatabase(journey.urls['messaging'] ?? ''), (db) =>
    converse(db, settlers, placeOf),
  );
  await settled(journey, heardWithinMs);
  await within(openIdentityDatabase(journey.urls['identity'] ?? ''), (db) => erase(db, settlers));
  await settled(journey, heardWithinMs);
  return { settlers, regionIds, partners: { hall, school } };
}
