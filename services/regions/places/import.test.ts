import { counting } from '../../../kit/testing/statements';
import { openTestRegions, type TestRegions } from '../regions.fixtures';
import { importPlaces } from './import';

const parts = ['FR.61', 'US.OH'];
let regions: TestRegions;
beforeAll(async () => {
  regions = await openTestRegions();
  await empty();
  await importPlaces(regions.db, { parts });
});
afterAll(() => regions.close());

const empty = () => regions.db.query('truncate place_imports, places, epcis, shown_areas cascade');
const stored = () =>
  regions.db.query('select id, slug, name, path, population, shown_area_id from places order by id');

test('an interrupted import goes on where it stopped, and what it left is the same as without', async () => {
  const pulled = new Error('the plug was pulled');
  const stopAtOne = (done: number) => {
    if (done === 1) throw pulled;
  };
  await empty();
  await expect(importPlaces(regions.db, { parts, onProgress: stopAtOne })).rejects.toBe(pulled);
  const halfway = await stored();
  expect(halfway.length).toBeGreaterThan(0);

  const seen: number[] = [];
  await importPlaces(regions.db, { parts, onProgress: (done) => seen.push(done) });
  expect(seen[0]).toBe(2);
  const whole = await stored();
  expect(whole.length).toBeGreaterThan(halfway.length);

  await empty();
  await importPlaces(regions.db, { parts });
  expect(await stored()).toEqual(whole);
});

test('data that is in already costs one statement', async () => {
  const { statements } = await counting(() => importPlaces(regions.db, { parts }));
  expect(statements).toHaveLength(1);
});

test('another release of the data changes rows in place, and nobody’s address', async () => {
  const before = await stored();
  await regions.db.query(`update place_imports set version = 'an older release'`);
  await regions.db.query(
    `update places set name = 'Ancien nom', slug = 'an-old-address' where code = '61038'`,
  );
  await importPlaces(regions.db, { parts });
  const [belleme] = await regions.db.query(`select id, name, slug from places where code = '61038'`);
  expect(belleme).toMatchObject({ name: 'Bellême', slug: 'an-old-address' });
  expect((await stored()).map(({ id }: { id: string }) => id)).toEqual(
    before.map(({ id }: { id: string }) => id),
  );
});

test('the tree that is stored is strict: every path is the path of the parent and the parent', async () => {
  const strays = await regions.db.query(`
    select place.slug, place.path, parent.path from places place left join places parent on parent.id = place.parent_id
    where place.path <> case when parent.id is null then '{}' else parent.path || parent.id end`);
  expect(strays).toEqual([]);
});

test('every shown area and shown region is stored, where it lies and for how many', async () => {
  const [{ count }] = await regions.db.query(`
    select count(*)::integer from places
    where shown_area_id not in (select id from shown_areas) or shown_region_id not in (select id from shown_areas)`);
  expect(count).toBe(0);
  const [epci] = await regions.db.query(`
    select area.*, (select sum(population)::integer from places where shown_area_id = area.id) as people
    from shown_areas area join places on shown_area_id = area.id where places.code = '61038'`);
  expect(epci).toMatchObject({ kind: 'EPCI', name: 'CC des Collines du Perche Normand' });
  expect(epci.population).toBe(epci.people);
  expect(epci.population).toBeGreaterThanOrEqual(2_000);
});
