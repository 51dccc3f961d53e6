import { deviceOf } from './device';

test.each([
  ['a browser', 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'a telephone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  ['a program', 'hameau-cli/2.1 (nightly)', 'hameau-cli'],
  ['controls and a very long word', `\u0000a\u0007b ${'x'.repeat(300)}`, `a b ${'x'.repeat(56)}`],
  ['nothing', '', null],
  ['nothing to be read', '\u0000/1', null],
])('%s is told by its User-Agent', (_what, userAgent, expected) => {
  expect(deviceOf(null, userAgent)).toBe(expected);
});

test('what the client calls it comes first, on one line', () => {
  expect(deviceOf(' Camille’s \n laptop ', 'hameau-cli/2.1')).toBe('Camille’s laptop');
});

test.each([[''], [' \u200b '], ['x'.repeat(61)]])('a name such as %j is refused', (given) => {
  expect(() => deviceOf(given, undefined)).toThrow('it takes 1 to 60');
});
