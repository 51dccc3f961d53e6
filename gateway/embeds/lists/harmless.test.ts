import { harmless, harmlessText, webAddress, webLinks } from './harmless';

test('what no file may hold is left out, and what turns the direction of others', () => {
  expect(harmlessText('a\u0000b\u0008c\u001bd\u007fe\u0085f\ufffeg')).toBe('abcde\u0085fg');
  expect(harmlessText('\ud800x\udc00')).toBe('x');
  expect(harmlessText('👩🏽‍💻 é\n\t')).toBe('👩🏽‍💻 é\n\t');
  expect(harmlessText('\u202eevil\u2066')).toBe('evil');
  expect(harmless({ a: ['x\u0001', { b: 'y\u202e' }], n: 1, z: null })).toEqual({
    a: ['x', { b: 'y' }],
    n: 1,
    z: null,
  });
});

test('an address is one of the web or none', () => {
  expect(webAddress('https://x.example/?a=1&b=2')).toBe('https://x.example/?a=1&b=2');
  expect(webAddress('https://x.example/"><b>')).toBe('https://x.example/%22%3E%3Cb%3E');
  for (const bad of [
    'javascript:alert(1)',
    'java\nscript:x',
    'data:x',
    'mailto:x@y.example',
    '//x.example',
    '',
    null,
  ])
    expect(webAddress(bad)).toBeNull();
  expect(
    webLinks([
      { url: 'ftp://x', title: 'a' },
      { url: 'http://x', title: 'b' },
    ]),
  ).toEqual([{ url: 'http://x/', title: 'b' }]);
});
