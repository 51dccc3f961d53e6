import { providersSetting } from './providers-setting';

const good = {
  id: 'village',
  name: 'The village',
  issuer: 'https://id.example.org/realms/village',
  clientId: 'hameau',
  clientSecret: 'known to two',
};
const faultsOf = (given: unknown) =>
  providersSetting
    .safeParse(typeof given === 'string' ? given : JSON.stringify(given))
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    .join('\n') ?? '';

test('none are offered by default, and those of the list with it', () => {
  expect(providersSetting.parse(undefined)).toEqual([]);
  expect(providersSetting.parse(JSON.stringify([good]))).toEqual([good]);
  expect(faultsOf([{ ...good, issuer: 'http://127.0.0.1:8080', clientSecret: undefined }])).toBe('');
});

test('all faults are told at once, each by its place, and no secret', () => {
  const faults = faultsOf([
    good,
    { id: 'Not this', issuer: 'http://id.example.org', clientSecret: 'known to two', x: 1 },
  ]);
  for (const place of ['1.id', '1.name', '1.issuer', '1.clientId']) expect(faults).toContain(`${place}: `);
  expect(faults).toContain('"x"');
  expect(faults).not.toContain('known to two');
});

test.each([
  ['no JSON', 'village', /must be JSON/],
  ['no list', { village: good }, /array/],
  ['one id twice', [good, { ...good, issuer: 'https://other.example.org' }], /each id once/],
  ['one issuer twice', [good, { ...good, id: 'other' }], /each issuer once/],
  ['an address with a query', [{ ...good, issuer: 'https://id.example.org/?x=1' }], /without a query/],
])('%s is refused', (_what, given, expected) => {
  expect(faultsOf(given)).toMatch(expected);
});
