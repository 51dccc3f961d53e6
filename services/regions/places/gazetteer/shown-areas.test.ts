import fc from 'fast-check';
import { AreaSum } from './area-sum';
import { type Area, ancestorsOf, type Epci, type Settlement } from './gazetteer-place';
import { fewestInhabitants, type Shown, ShownAreas, shownAreaOfArea, shownRegionOf } from './shown-areas';

let made = 0;
const named = (name: string) => ({ id: `${name} ${made++}`, code: name, name, countryCode: 'FR' });

const area = (kind: Area['kind'], parent: Area | null): Area => ({
  ...named(kind),
  kind,
  parent,
  source: 'INSEE',
  nameFr: null,
  sum: new AreaSum(),
});

const epciOf = (): Epci => ({ ...named('EPCI'), kind: 'EPCI', sum: new AreaSum() });

function commune(parent: Area, population: number, epci: Epci | null = null): Settlement {
  const settlement: Settlement = {
    ...named('commune'),
    kind: 'COMMUNE',
    source: 'INSEE',
    asciiName: 'commune',
    parent,
    population,
    counted: population,
    latitude: 48,
    longitude: 0,
    accuracy: 'EXACT',
    epci,
  };
  for (const around of ancestorsOf(settlement)) around.sum.add(settlement, population);
  epci?.sum.add(settlement, population);
  return settlement;
}

function aDepartement() {
  const country = area('COUNTRY', null);
  const region = area('ADMIN1', country);
  return { country, region, departement: area('ADMIN2', region) };
}

test('a commune of 2,000 inhabitants is shown as itself, a smaller one as its EPCI', () => {
  const { departement } = aDepartement();
  const epci = epciOf();
  const [large, ...small] = [2_000, 1_999, 1].map((population) => commune(departement, population, epci));
  const shown = new ShownAreas([large as Settlement, ...small]);
  expect(shown.of(large as Settlement)).toBe(large);
  expect(small.map((one) => shown.of(one))).toEqual([epci, epci]);
});

test('an EPCI whose villages are fewer than 2,000 together does not give them away: its towns do not count', () => {
  const { departement } = aDepartement();
  const epci = epciOf();
  const town = commune(departement, 50_000, epci);
  const village = commune(departement, 300, epci);
  const elsewhere = commune(departement, 1_800);
  const shown = new ShownAreas([town, village, elsewhere]);
  expect([village, elsewhere].map((one) => shown.of(one))).toEqual([departement, departement]);
  expect(shown.cellPopulation(departement)).toBe(2_100);
  expect(shown.cellPopulation(epci)).toBeNull();
});

test('what is too few in a country takes in its smallest coarse cell', () => {
  const { country, departement } = aDepartement();
  const other = area('ADMIN2', area('ADMIN1', country));
  const alone = commune(departement, 40);
  const town = commune(departement, 9_000);
  const villages = [commune(other, 1_500), commune(other, 1_500)];
  const shown = new ShownAreas([alone, town, ...villages]);
  expect([alone, ...villages].map((one) => shown.of(one))).toEqual([country, country, country]);
  expect(shown.of(town)).toBe(town);
});

test('a part of a town is shown as itself if it has 2,000 inhabitants, and fills no cell around it', () => {
  const { country, departement } = aDepartement();
  const other = area('ADMIN2', area('ADMIN1', country));
  const quarter = { ...commune(departement, 0), population: 6_000 };
  const hamlet = { ...commune(departement, 0), population: 1_900 };
  const village = commune(departement, 1_900);
  const shown = new ShownAreas([quarter, hamlet, village, commune(other, 1_500), commune(other, 1_500)]);
  expect(shown.of(quarter)).toBe(quarter);
  expect(shown.cellPopulation(quarter)).toBe(6_000);
  expect([hamlet, village].map((one) => shown.of(one))).toEqual([country, country]);
  expect(shown.cellPopulation(country)).toBe(4_900);
});

test('a country of fewer than 2,000 people is one cell', () => {
  const { country, departement } = aDepartement();
  const villages = [commune(departement, 300), commune(departement, 500)];
  const shown = new ShownAreas(villages);
  expect(villages.map((one) => shown.of(one))).toEqual([country, country]);
});

test('an EPCI across the border of two régions is a cell in each, so that to show both in turn gives no village away', () => {
  const { country, region, departement } = aDepartement();
  const beyond = area('ADMIN2', area('ADMIN1', country));
  const epci = epciOf();
  const villages = [commune(departement, 1_500, epci), commune(departement, 1_500, epci)];
  const across = commune(beyond, 100, epci);
  const near = [commune(beyond, 1_000), commune(beyond, 1_000)];
  const shown = new ShownAreas([...villages, across, ...near]);
  expect(villages.map((one) => shown.of(one))).toEqual([epci, epci]);
  expect(shownRegionOf(villages[0] as Settlement, epci)).toBe(region);
  expect([across, ...near].map((one) => shown.of(one))).toEqual([beyond, beyond, beyond]);
  expect(shown.cellPopulation(epci)).toBe(3_000);
});

const anyCountry = fc.array(
  fc.record({ region: fc.nat(2), departement: fc.nat(2), epci: fc.nat(4), population: fc.nat(4_000) }),
  { minLength: 1, maxLength: 40 },
);

test('whatever the country looks like, nobody is among fewer than 2,000, and who is shown alike is shown around them', () => {
  fc.assert(
    fc.property(anyCountry, (rows) => {
      const country = area('COUNTRY', null);
      const regions = [0, 1, 2].map(() => area('ADMIN1', country));
      const departements = regions.map((region) => [0, 1, 2].map(() => area('ADMIN2', region)));
      const epcis = [0, 1, 2, 3].map(epciOf);
      const communes = rows.map(({ region, departement, epci, population }) =>
        commune(departements[region]?.[departement] as Area, population, epcis[epci] ?? null),
      );
      const shown = new ShownAreas(communes);

      // By all that a member can show without choosing their commune: the area and, at another time, the first-level area.
      const cells = new Map<string, { area: Shown; population: number }>();
      for (const one of communes) {
        const area = shown.of(one);
        const key = `${area.id} ${shownRegionOf(one, area).id}`;
        cells.set(key, { area, population: (cells.get(key)?.population ?? 0) + one.counted });
      }
      for (const { area, population } of cells.values()) {
        expect(population >= fewestInhabitants || (area === country && cells.size === 1)).toBe(true);
        expect(shown.cellPopulation(area)).toBeLessThanOrEqual(population);
      }
      for (const one of communes) expect([one, one.epci, ...ancestorsOf(one)]).toContain(shown.of(one));
    }),
  );
});

test('who names an area as their home is shown as it only if it has 2,000 inhabitants', () => {
  const { country, region, departement } = aDepartement();
  commune(departement, 900);
  commune(area('ADMIN2', region), 1_200);
  expect(shownAreaOfArea(departement)).toBe(region);
  expect(shownAreaOfArea(country)).toBe(country);
});

test('the coarser choice is never finer than what is shown without it', () => {
  const { country, region, departement } = aDepartement();
  const village = commune(departement, 500);
  commune(departement, 9_000);
  expect(shownRegionOf(village, departement)).toBe(region);
  expect(shownRegionOf(village, country)).toBe(country);

  const islet = aDepartement();
  const alone = commune(islet.departement, 500);
  expect(shownRegionOf(alone, islet.departement)).toBe(islet.country);
});
