import { cellsNear } from './cells';

/** As the database counts them. */
const cellOf = (latitude: number, longitude: number) =>
  Math.floor((latitude + 90) * 4) * 1_440 + Math.floor((longitude + 180) * 4);

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/** Where one comes to from a point, so many km in a direction, along a great circle. */
function reached(latitude: number, longitude: number, km: number, bearing: number): [number, number] {
  const [from, way] = [radians(latitude), km / 6371.0088];
  const to = Math.asin(Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(bearing));
  const turned = Math.atan2(
    Math.sin(bearing) * Math.sin(way) * Math.cos(from),
    Math.cos(way) - Math.sin(from) * Math.sin(to),
  );
  return [degrees(to), ((longitude + degrees(turned) + 540) % 360) - 180];
}

test.each([
  ['Bellême', 48.376, 0.562, 50],
  ['the meridian of Greenwich', 51.48, 0, 1],
  ['Suva, near the 180th meridian', -18.14, 178.44, 300],
  ['the other side of it', -16.8, -179.99, 20],
  ['Tromsø', 69.65, 18.96, 200],
  ['Quito, on the equator', -0.18, -78.47, 100],
])('whoever is near %s is in one of its cells', (_place, latitude, longitude, km) => {
  const cells = new Set(cellsNear({ latitude, longitude }, km));
  for (let bearing = 0; bearing < 2 * Math.PI; bearing += 0.01)
    for (const part of [0, 0.3, 0.7, 0.999])
      expect(cells).toContain(cellOf(...reached(latitude, longitude, km * part, bearing)));
});

test('180 degrees is found from both sides', () => {
  expect(cellsNear({ latitude: -17, longitude: -179.9 }, 20)).toContain(cellOf(-17, 180));
  expect(cellsNear({ latitude: -17, longitude: 179.9 }, 20)).toContain(cellOf(-17, 180));
});

test('what is too wide is not narrowed down', () => {
  expect(cellsNear({ latitude: 89, longitude: 0 }, 10)).toBeNull();
  expect(cellsNear({ latitude: 69, longitude: 0 }, 500)).toBeNull();
});
