import { setTimeout as pause } from 'node:timers/promises';
import type { Query } from '../demo-network';
import { ask } from '../faults/people';
import type { ViewerName } from './attack';
import type { Point } from './geometry';
import type { Hidden } from './hidden';

const inStepWithinMs = 60_000;
export const setHome = 'mutation ($input: SetHomeInput!) { setHome(input: $input) { errors { message } } }';

/** Waits until the directory shows everybody as they chose. */
export async function inStep(query: Query, targets: readonly Hidden[]): Promise<void> {
  const end = performance.now() + inStepWithinMs;
  const told = `select count(*)::int as count from directory.people
    join unnest($1::text[], $2::text[], $3::text[]) as one (id, audience, shown)
    on people.id = one.id and people.audience = one.audience and coalesce(people.area_name, '') = one.shown`;
  const values = [
    targets.map(({ target }) => target.id),
    targets.map(({ audience }) => audience),
    targets.map((one) => shownNameOf(one)),
  ];
  while (performance.now() < end) {
    const [found] = await query<{ count: number }>(told, values);
    if (found?.count === targets.length) return;
    await pause(100);
  }
  throw new Error('The directory did not come to show everybody as they chose.');
}

const shownNameOf = ({ home, precision }: Hidden): string =>
  ({ AREA: home.area.name, REGION: home.region.name, NONE: '' })[precision];

/** What the rules let a viewer be shown. */
export function shownTo({ home, audience, precision }: Hidden, viewer: ViewerName): Point | null {
  const isSeen =
    viewer !== 'blocked' && (audience === 'EVERYONE' || (audience === 'MEMBERS' && viewer !== 'visitor'));
  if (!isSeen || precision === 'NONE') return null;
  return precision === 'AREA' ? home.area : home.region;
}

/** The target saves the home it has. */
export async function saveHome(url: string, { person, home, precision }: Hidden, as: 'same' | 'REGION') {
  const chosen = as === 'REGION' && precision === 'AREA' ? 'REGION' : precision;
  await ask(url, setHome, { input: { placeId: home.placeId, precision: chosen } }, await person.token());
}
