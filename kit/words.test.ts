import { localeOf } from './words';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['fr', 'fr'],
  ['fr-CA,en;q=0.8', 'fr'],
  ['de,fr;q=0.5,en;q=0.4', 'fr'],
  ['en;q=0.2, fr;q=0.9', 'fr'],
  ['fr;q=0, en;q=0.1', 'en'],
  ['de, es', 'en'],
  ['*', 'en'],
  ['FR-fr', 'fr'],
  [';;;q=,,', 'en'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(localeOf(header)).toBe(locale);
});
