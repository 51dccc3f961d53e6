import { asMade, newCode } from './codes';

test('a code is four groups of five letters that are not mistaken for each other', () => {
  const codes = Array.from({ length: 200 }, newCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(new Set(codes).size).toBe(200);
});

test.each([
  ['7K2MX-0Q9TB-11111-ZZZZZ'],
  ['7k2mx 0q9tb 11111 zzzzz'],
  ['7K2MXOQ9TBIlLi1zzzzz'],
  [' 7k2mx–oq9tb–iiiii–zzzzz\n'],
])('%j is one code', (typed) => {
  expect(asMade(typed)).toBe('7K2MX-0Q9TB-11111-ZZZZZ');
});

test('what is no code stays none', () => {
  expect(asMade('')).toBe('');
  expect(asMade('no code')).toBe('N0C0D-E');
});
