import type { Closers } from '../bench/closers';
import { type Journey, openJourney } from '../gateway/journeys/journey.fixtures';
import setUp from '../scripts/testing/global-setup';
import tearDown from '../scripts/testing/global-teardown';

/** Very much is asked from one address here. */
const settings = { HAMEAU_PLANNING_BUDGET_MS: '100000000', HAMEAU_SOCKETS_PER_ADDRESS: '5000' };

/** A server of its own for the databases of what is opened after. */
export const openDatabases = (closers: Closers) => closers.open(setUp(), tearDown);

/** The product as the journeys have it: communities and a part of the gazetteer, nobody in it yet, on a database that nobody else has. */
export async function openEmptyProduct(
  closers: Closers,
  shape: Parameters<typeof openJourney>[1],
): Promise<Journey> {
  await openDatabases(closers);
  return openAnotherProduct(closers, shape);
}

/** One more beside it. */
export const openAnotherProduct = (
  closers: Closers,
  shape: Parameters<typeof openJourney>[1],
): Promise<Journey> => closers.open(openJourney(settings, shape), (journey) => journey.close());
