import { readGazetteer } from './gazetteer';
import { type Accuracy, ancestorsOf, type Settlement } from './gazetteer-place';
import { fewestInhabitants, type Shown } from './shown-areas';
import { Slugs } from './slugs';

const { areas, settlements, shownAreas } = readGazetteer();
const communes = settlements.filter(({ kind }) => kind === 'COMMUNE');
const byCode = new Map(communes.map((commune) => [commune.code, commune]));
const commune = (code: string) => byCode.get(code) as Settlement;

test('every commune of France is there once, with a point that is as good as can be', () => {
  expect(communes).toHaveLength(34_969);
  expect(byCode.size).toBe(34_969);
  const counts = new Map<Accuracy, number>();
  for (const { accuracy } of communes) counts.set(accuracy, (counts.get(accuracy) ?? 0) + 1);
  expect(counts.get('EXACT')).toBeGreaterThan(14_650);
  expect(counts.get('AREA_MEAN')).toBeLessThan(100);
  const offEarth = settlements.filter(
    ({ latitude, longitude }) => !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180),
  );
  expect(offEarth).toEqual([]);
});

test('French rows of the world’s list lend their points and are no second places', () => {
  const cities = settlements.filter(({ kind }) => kind === 'CITY');
  expect(cities.length).toBeGreaterThan(180_000);
  expect(cities.filter(({ countryCode }) => countryCode === 'FR' || countryCode === 'RE')).toEqual([]);
  expect(commune('61038')).toMatchObject({ name: 'Bellême', accuracy: 'EXACT', population: 1457 });
  expect(commune('61038').latitude).toBeCloseTo(48.37, 1);
});

test('a commune lies in its arrondissement, département, région and country, overseas too', () => {
  const names = (code: string) => ancestorsOf(commune(code)).map(({ name }) => name);
  expect(names('61038')).toEqual(['Mortagne-au-Perche', 'Orne', 'Normandie', 'France']);
  expect(names('97411')).toEqual(['Saint-Denis', 'La Réunion', 'La Réunion', 'France']);
  expect(names('98735')).toEqual(['Polynésie française', 'France']);
  expect(commune('98735').longitude).toBeCloseTo(-149.57, 1);
});

test('ids and addresses are unique in the world', () => {
  const slugs = new Slugs();
  const places = [...areas, ...settlements];
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(new Set(places.map((place) => slugs.of(place))).size).toBe(places.length);
});

test('nobody in the world is shown among fewer than 2,000 people, but where the whole country has fewer', () => {
  const cells = new Map<Shown, Settlement[]>();
  for (const settlement of settlements) {
    const shown = shownAreas.of(settlement);
    const members = cells.get(shown) ?? [];
    members.push(settlement);
    cells.set(shown, members);
  }
  for (const [shown, members] of cells) {
    const people =
      members[0] === shown
        ? (members[0].population ?? 0)
        : members.reduce((sum, { counted }) => sum + counted, 0);
    if (people >= fewestInhabitants) continue;
    expect(shown.kind).toBe('COUNTRY');
    const all = settlements.filter(({ countryCode }) => countryCode === shown.countryCode);
    expect(members).toHaveLength(all.length);
  }
});

test('Bellême is shown as its EPCI, Mortagne-au-Perche as itself', () => {
  expect(shownAreas.of(commune('61038'))).toMatchObject({
    kind: 'EPCI',
    name: 'CC des Collines du Perche Normand',
  });
  expect(shownAreas.of(commune('61293'))).toBe(commune('61293'));
});

test('a part of the world reads as the same places', () => {
  const part = readGazetteer(['FR.61', 'US.SD']);
  expect(part.settlements.filter(({ countryCode }) => countryCode === 'FR')).toHaveLength(
    communes.filter(({ code }) => code.startsWith('61')).length,
  );
  const belleme = part.settlements.find(({ code }) => code === '61038');
  expect(belleme).toMatchObject({ id: commune('61038').id, latitude: commune('61038').latitude });
});
