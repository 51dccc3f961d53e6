import type { Query } from '../demo-network';
import type { Cast } from './cast';
import { lookAtCells } from './cells';
import type { Ground } from './ground';
import { lookIntoTables } from './tables';
import { scannerOf } from './trials';

/** Rows as a service that got it wrong would have written them, and how many faults the proof sees with them. */
interface SeededRows {
  readonly name: string;
  readonly write: string;
  readonly faults: (query: Query, cast: Cast) => Promise<number>;
}

const finer = async (query: Query) => (await lookAtCells(query)).finer;

/** `$1` is the id of somebody's commune, `$2` the same as it is in the graph. */
const seededRows: readonly SeededRows[] = [
  {
    name: 'a village that is a cell of its own',
    write: `with village as (update regions.places set shown_area_id = id where id = $1::uuid and $2::text <> '' returning *)
      insert into regions.shown_areas (id, kind, name, country_code, latitude, longitude, population)
      select id, kind, name, country_code, latitude, longitude, population from village`,
    faults: finer,
  },
  {
    name: 'a member who is shown as their commune without a wish',
    write: `update identity.homes set area_id = place_id, latitude = place.latitude, longitude = place.longitude
      from regions.places place where place.id = $1::uuid and place_id = $2 and precision = 'AREA'`,
    faults: finer,
  },
  {
    name: 'a home in another table',
    write: `update regions.communities set summary = $2 where id in (select id from regions.communities limit 1) and $1::uuid is not null`,
    faults: async (query, cast) => (await lookIntoTables(query, scannerOf(cast))).holding.length,
  },
];

/** Writes each of them where nobody else sees it, and says how many were seen by the proof. */
export async function catchSeededRows(ground: Ground, cast: Cast, say: (sentence: string) => void) {
  const home = cast.targets[0]?.home;
  let caught = 0;
  for (const { name, write, faults } of seededRows) {
    const isCaught = await ground.undone(async (query) => {
      const before = await faults(query, cast);
      await query(write, [home?.uuid, home?.placeId]);
      return (await faults(query, cast)) > before;
    });
    if (isCaught) caught += 1;
    else say(`The checker did not catch ${name}.`);
  }
  return { caught, of: seededRows.length };
}
