import fc from 'fast-check';
import { openTestRegions, type TestRegions } from '../regions.fixtures';
import { distanceKm } from './distance';
import { importPlaces } from './import';
import { nearPlaces } from './near-places';

let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
  await regions.db.query('truncate place_imports, places, epcis, shown_areas cascade');
  await importPlaces(regions.db, { parts: ['FR.61', 'FJ', 'NZ', 'SJ', 'GL'] });
});
afterAll(() => regions.close());

const bruteForce = `
  select id from places place where kind in ('COMMUNE', 'CITY') and ($4::float8 is null or ${distanceKm('place', '$1', '$2')} <= $4)
  order by ${distanceKm('place', '$1', '$2')}, id limit $3`;

const coordinate = (most: number) =>
  fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6);

test('the nearest places are the nearest by great circle: at the poles, across the 180th meridian, anywhere', async () => {
  const somewhere = fc.oneof(
    fc.tuple(coordinate(90), coordinate(180)),
    fc.constantFrom<[number, number]>(
      [-17, 180],
      [-17, -179.9],
      [90, 0],
      [-90, 12],
      [89, -170],
      [48.37, 0.57],
    ),
  );
  const within = fc.option(fc.double({ min: 0.1, max: 20_100, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(
      somewhere,
      fc.integer({ min: 1, max: 50 }),
      within,
      async ([latitude, longitude], first, withinKm) => {
        const found = await nearPlaces(regions.db, { latitude, longitude, first, withinKm });
        const expected = await regions.db.query(bruteForce, [latitude, longitude, first, withinKm]);
        expect(found.map(({ uuid }) => uuid)).toEqual(expected.map(({ id }: { id: string }) => id));
      },
    ),
    { numRuns: 60 },
  );
});

test('a point that is all but zero is as good as any', async () => {
  expect(await nearPlaces(regions.db, { latitude: 5e-324, longitude: -5e-324, first: 1 })).toHaveLength(1);
});
