import { searchName, slugOf } from './search-name';

test.each([
  ['Bellême', 'belleme'],
  ['L’Haÿ-les-Roses', 'l hay les roses'],
  ["L'Œuf-en-Ternois", 'l oeuf en ternois'],
  ['St. Louis', 'saint louis'],
  ['Ste-Anne', 'sainte anne'],
  ['  SIOUX   Falls ', 'sioux falls'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['São Paulo', 'sao paulo'],
  ['東京', '東京'],
  ['…', ''],
])('%s is searched as “%s”', (name, expected) => {
  expect(searchName(name)).toBe(expected);
});

test('“st” stands for “saint” only before another word, so that Strasbourg is found while it is typed', () => {
  expect(searchName('st')).toBe('st');
  expect(searchName('st m')).toBe('saint m');
  expect(searchName('east st')).toBe('east st');
});

test('what was made comparable stays as it is', () => {
  for (const name of ['St. Louis', 'Île-de-Bréhat', 'Ste Anne', 'Kœur-la-Petite'])
    expect(searchName(searchName(name))).toBe(searchName(name));
});

test('an address has nothing but letters, digits and hyphens', () => {
  expect(slugOf('Saint-Malô-du-Bois')).toBe('saint-malo-du-bois');
  expect(slugOf('東京')).toBe('');
});
