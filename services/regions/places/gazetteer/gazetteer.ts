import { Choice } from './choice';
import { WorldCities } from './cities';
import { type CityRow, isFrench, readCityRows } from './city-rows';
import { frenchCommunes } from './communes';
import { Countries } from './countries';
import { type Area, ancestorsOf, type Epci, type Settlement } from './gazetteer-place';
import { ShownAreas } from './shown-areas';

/** All places of the world in memory: some 150 MB for the seconds that an import takes. */
export interface Gazetteer {
  /** Countries first, then level by level: a parent stands before what is in it. */
  readonly areas: readonly Area[];
  /** Communes, then cities; each by its code. */
  readonly settlements: readonly Settlement[];
  readonly epcis: readonly Epci[];
  readonly shownAreas: ShownAreas;
}

const order = ['COUNTRY', 'ADMIN1', 'ADMIN2', 'ADMIN3'] as const;

/** Reads the three data sets. With `parts`, only those (see Choice); the areas are then as populous as what was read. */
export function readGazetteer(parts?: readonly string[]): Gazetteer {
  const choice = new Choice(parts);
  const countries = new Countries();
  const world = new WorldCities(countries);
  const french: CityRow[] = [];
  const cities: Settlement[] = [];
  for (const row of readCityRows(choice)) {
    if (isFrench(row)) french.push(row);
    else cities.push(world.of(row));
  }
  cities.sort((one, other) => Number(one.code) - Number(other.code));
  const settlements = [...frenchCommunes(countries.of('FR'), french, choice), ...cities];

  const areas = new Set<Area>();
  const epcis = new Set<Epci>();
  for (const settlement of settlements) {
    for (const area of ancestorsOf(settlement)) {
      area.sum.add(settlement, settlement.counted);
      areas.add(area);
    }
    settlement.epci?.sum.add(settlement, settlement.counted);
    if (settlement.epci) epcis.add(settlement.epci);
  }
  const byLevel = order.flatMap((kind) =>
    [...areas].filter((area) => area.kind === kind).sort((one, other) => (one.code < other.code ? -1 : 1)),
  );
  return { areas: byLevel, settlements, epcis: [...epcis], shownAreas: new ShownAreas(settlements) };
}
