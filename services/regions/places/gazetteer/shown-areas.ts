import { type Area, ancestorsOf, type Epci, type Settlement } from './gazetteer-place';

/** The fewest people among whom someone who lives in a place is shown. */
export const fewestInhabitants = 2_000;

export type Shown = Settlement | Epci | Area;

/** Whoever is shown as one and the same area, and as one and the same first-level area who chooses that: what an onlooker can deduce. */
interface Cell {
  readonly key: string;
  readonly area: Shown;
  readonly members: Settlement[];
  population: number;
}

const levels = { COMMUNE: 0, CITY: 0, EPCI: 1, ADMIN3: 1, ADMIN2: 2, ADMIN1: 3, COUNTRY: 4 } as const;
const levelOf = (area: Shown) => levels[area.kind];

/**
 * As which area the inhabitants of each settlement are shown: the settlement itself if it has 2,000 inhabitants, else
 * the smallest area around it that has.
 *
 * An area counts with those inhabitants alone that are shown as it: where the towns of an EPCI are shown by themselves,
 * “somewhere in this EPCI” means its villages, so it is the villages that must have 2,000 inhabitants together. If they
 * have not, they all go up to the next area. What reaches a country and is still too few takes in the smallest of the
 * coarsest cells of that country until it is enough, or until the whole country is one cell.
 *
 * An EPCI that lies in two régions is two cells, one in each: a member who shows first the one and then the other lives where both are,
 * and there may be a single village.
 */
export class ShownAreas {
  private readonly cells = new Map<string, Cell>();
  private readonly shown = new Map<Settlement, Shown>();
  private readonly populations = new Map<Shown, number>();

  constructor(settlements: readonly Settlement[]) {
    for (const settlement of settlements) {
      const isLarge = (settlement.population ?? 0) >= fewestInhabitants;
      this.put(settlement, isLarge ? settlement : nextAbove(settlement, settlement));
    }
    for (const level of [1, 2, 3]) this.lift(level);
    this.fillCountries();
    for (const { area, population } of this.cells.values())
      this.populations.set(area, Math.min(population, this.populations.get(area) ?? population));
  }

  of(settlement: Settlement): Shown {
    const shown = this.shown.get(settlement);
    if (!shown) throw new Error(`${settlement.name} is not in this gazetteer.`);
    return shown;
  }

  /** How many people are shown as this area, in the smaller cell where it is two; null if none is, which leaves it to those who chose it. */
  cellPopulation(area: Shown): number | null {
    return this.populations.get(area) ?? null;
  }

  private put(settlement: Settlement, area: Shown): void {
    const key = keyOf(settlement, area);
    const cell = this.cells.get(key) ?? { key, area, members: [], population: 0 };
    cell.members.push(settlement);
    // A part of a town hides its own inhabitants, but adds nobody to an area in which the town is counted.
    cell.population += area === settlement ? (settlement.population ?? 0) : settlement.counted;
    this.cells.set(key, cell);
    this.shown.set(settlement, area);
  }

  private lift(level: number): void {
    const short = [...this.cells.values()].filter((cell) => levelOf(cell.area) === level && isShort(cell));
    for (const cell of short) {
      this.cells.delete(cell.key);
      for (const settlement of cell.members) this.put(settlement, nextAbove(settlement, cell.area));
    }
  }

  private fillCountries(): void {
    const byCountry = new Map<string, Cell[]>();
    for (const cell of this.cells.values()) {
      const { countryCode } = cell.area;
      const known = byCountry.get(countryCode);
      if (known) known.push(cell);
      else byCountry.set(countryCode, [cell]);
    }
    for (const cells of byCountry.values()) {
      const country = cells.find(({ area }) => area.kind === 'COUNTRY');
      if (country) this.fill(country, cells);
    }
  }

  private fill(country: Cell, cells: readonly Cell[]): void {
    if (!isShort(country)) return;
    for (const taken of [...cells].sort(coarsestThenSmallest)) {
      if (taken === country) continue;
      this.cells.delete(taken.key);
      for (const settlement of taken.members) this.put(settlement, country.area);
      if (!isShort(country)) return;
    }
  }
}

const isShort = (cell: Cell) => cell.population < fewestInhabitants;

/** All other areas lie in one first-level area. */
const keyOf = (settlement: Settlement, area: Shown) =>
  area.kind === 'EPCI' ? `${area.id} in ${admin1Of(settlement)?.id}` : area.id;

const admin1Of = (settlement: Settlement) => ancestorsOf(settlement).find(({ kind }) => kind === 'ADMIN1');

const coarsestThenSmallest = (one: Cell, other: Cell) =>
  levelOf(other.area) - levelOf(one.area) ||
  one.population - other.population ||
  (one.key < other.key ? -1 : 1);

/** The next coarser area around a settlement: EPCI, département, région, country. An arrondissement is never shown. */
function nextAbove(settlement: Settlement, area: Shown): Shown {
  const around: Shown[] = ancestorsOf(settlement).filter(({ kind }) => kind !== 'ADMIN3');
  if (settlement.epci) around.unshift(settlement.epci);
  const next = around.find((one) => levelOf(one) > levelOf(area));
  if (!next) throw new Error(`Nothing is around ${area.name}.`);
  return next;
}

/** As what someone is shown who named an area and no settlement as their home: itself if it has enough inhabitants. */
export function shownAreaOfArea(area: Area): Area {
  const around = [area, ...ancestorsOf(area)];
  const large = around.find(({ sum }) => sum.population >= fewestInhabitants);
  return large ?? (around.at(-1) as Area);
}

/** The coarser choice, a first-level area; never finer than what would be shown without that choice. */
export function shownRegionOf(place: Area | Settlement, shown: Shown): Area {
  const around = 'sum' in place ? [place, ...ancestorsOf(place)] : ancestorsOf(place);
  const country = around.at(-1) as Area;
  const region = around.find(({ kind }) => kind === 'ADMIN1');
  const isEnough = region && region.sum.population >= fewestInhabitants && shown.kind !== 'COUNTRY';
  return isEnough ? region : country;
}
