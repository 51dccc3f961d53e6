import { type Cast, castOf } from '../../../gateway/journeys/cast.fixtures';
import { schemaOf } from '../../../gateway/journeys/everything.fixtures';
import type { Journey } from '../../../gateway/journeys/journey.fixtures';
import { keepSearches } from '../../../gateway/journeys/told.fixtures';
import { openNodes } from '../../../gateway/nodes/main';
import type { Pool } from '../../../gateway/testing/operations.fixtures';
import { logOf } from '../../../kit/log';
import type { Links, Service } from '../../../kit/service';
import { serviceNames } from '../../../scripts/services';
import { askersOf } from './askers';
import type { Teller, Wanted } from './comparison';

/** A network, the gateway before its services, and the same services for a monolith. */
export interface Stage {
  readonly links: Links;
  readonly services: readonly Service[];
  readonly gateway: Teller;
  readonly wanted: Omit<Wanted, 'seed' | 'count' | 'most'>;
}

const log = logOf('monolith', 'silent');

/** Of a network whose services are of this process, nobody in it yet. */
export async function openStage(journey: Journey): Promise<Stage> {
  const cast = await castOf(journey);
  const { open, blocker } = cast.found;
  for (const one of [open, blocker]) await keepSearches(journey, one?.id ?? '');
  const links = Object.fromEntries(serviceNames.map((name) => [name, journey.linkTo(name)]));
  const wanted = { api: schemaOf('api'), pool: poolOf(journey, cast), askers: await askersOf(journey, cast) };
  const gateway: Teller = async (asked, asker) => journey.post(asked, await asker.token());
  const nodes = openNodes({ links, log });
  return { links, services: [...(journey.services ?? []), nodes], gateway, wanted };
}

function poolOf(journey: Journey, { found, threadId, organisationId, place }: Cast): Pool {
  const people = Object.values(found);
  return {
    ids: [
      ...people.flatMap((one) => [one.id, one.threadId, one.messageId, one.membershipId]),
      ...['perche', 'normandie', 'ux'].map(journey.community),
      ...[threadId, organisationId, place.id, 'mbr_00000000000000000000000000', 'nonsense'],
    ],
    slugs: ['perche', 'ux', 'web-writing', 'php', 'nobody', ...people.map(({ handle }) => handle)],
    texts: ['thread', 'olive', 'Bellême', 'fr', '', 'nonsense', '2026-01-01T00:00:00Z', '\u2028"\ud83d'],
  };
}
