import { shownMembers } from '../forms/shown.fixtures';
import { mapSvg } from './map-svg';
import type { MapPage, Place } from './places';

const location = { latitude: 48.6, longitude: 0.1 };
const normandie = { kind: 'ADMIN1', inseeCode: '28' };
const orne: Place = { kind: 'ADMIN2', inseeCode: '61', location, ancestors: [normandie] };
const belleme: Place = {
  ...{ kind: 'COMMUNE', inseeCode: '61038', location },
  ancestors: [{ kind: 'ADMIN3', inseeCode: '612' }, { kind: 'ADMIN2', inseeCode: '61' }, normandie],
};
const here = { name: 'Collines', latitude: 48.4, longitude: 0.56, count: 12 };
const one = { name: 'Argentan', latitude: 48.74, longitude: -0.02, count: 1 };
const far = { name: 'Paris', latitude: 48.85, longitude: 2.35, count: 3 };

function drawn(about: MapPage['about'], places: MapPage['places'] = [], regionName = 'Orne'): string {
  const shown = shownMembers([], { regionName });
  return mapSvg({ region: shown.page.region, about, places }, shown);
}
const areaIn = (svg: string) => /<path class="area" d="([^"]*)"/.exec(svg)?.[1] ?? '';
const dots = (svg: string) => [
  ...svg.matchAll(/<g><title>([^<]*)<\/title><circle class="dot" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g),
];

test('a mark for each area in view, larger where more are, each inside of the picture; all of it is told', () => {
  const svg = drawn([orne], [one, here, far]);
  const marks = dots(svg);
  expect(marks.map(([, title]) => title)).toEqual(['Collines: 12 members', 'Argentan: 1 member']);
  const [[, , x, y, large] = [], [, , , , small] = []] = marks;
  expect(Number(large)).toBeGreaterThan(Number(small));
  expect(Number(x)).toBeGreaterThan(320);
  expect(Number(y)).toBeGreaterThan(240);
  expect(svg).toContain('<desc id="told">Argentan: 1 member; Collines: 12 members; Paris: 3 members</desc>');
  expect(svg).toContain('<title id="title">Orne: Where members show to live (Town hall)</title>');
});

test('a French region is drawn by its départements: its own, that of its commune, or all of a région', () => {
  expect(areaIn(drawn([orne]))).not.toBe('');
  expect(areaIn(drawn([belleme]))).toBe(areaIn(drawn([orne])));
  const five = areaIn(drawn([{ ...orne, ...normandie, ancestors: [] }]));
  expect(five.split('M').length - 1).toBeGreaterThanOrEqual(5);
  // The code of a région is no département's: 28 is Normandie and Eure-et-Loir.
  expect(areaIn(drawn([{ ...orne, inseeCode: '28', ancestors: [] }]))).not.toBe(five);
});

test('elsewhere it is a stretch of land around its place, and nowhere an empty picture', () => {
  const maine: Place = {
    kind: 'ADMIN1',
    inseeCode: null,
    location: { latitude: 45.3, longitude: -69.2 },
    ancestors: [],
  };
  const svg = drawn([maine], [{ name: 'Portland', latitude: 43.66, longitude: -70.25, count: 2 }]);
  expect(areaIn(svg)).toBe('');
  expect(svg).toMatch(/<path class="land" d="M/);
  expect(dots(svg)).toHaveLength(1);
  const empty = drawn([]);
  expect(empty).toContain('<path class="land" d=""/>');
  expect(empty).toContain('Nobody lets it be shown here at the moment.');
});

test('what areas and regions are called is text', () => {
  const evil = `"><script>alert(1)</script>]]>`;
  const svg = drawn([orne], [{ ...here, name: evil }], evil);
  expect(svg).not.toMatch(/<script|]]>/);
  expect(svg.split('&quot;&gt;&lt;script&gt;')).toHaveLength(4);
});
