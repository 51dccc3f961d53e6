import fc from 'fast-check';
import { Ids, prefixOf, uuidv7 } from './id';

const treeIds = new Ids('tre', 'Tree');

test('an id survives the way into SQL and back', () => {
  const uuid = fc.uuid();
  fc.assert(fc.property(uuid, (given) => treeIds.uuid(treeIds.of(given)) === given.toLowerCase()));
});

test('ids sort by the moment they were made, in the graph and in SQL alike', () => {
  const moments = [0, 1, 1_760_000_000_000, 1_760_000_000_001, 2 ** 48 - 1];
  const made = moments.map((moment) => treeIds.make(moment));
  expect([...made].sort()).toEqual(made);
  const uuids = moments.map((moment) => uuidv7(moment));
  expect([...uuids].sort()).toEqual(uuids);
});

test('what a process makes ascends within a millisecond, and when the clock is set back', () => {
  const made = Array.from({ length: 10_000 }, () => uuidv7());
  const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
  made.push(...Array.from({ length: 10_000 }, () => uuidv7()));
  clock.mockRestore();
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(20_000);
});

test('a uuid says its version and variant (RFC 9562)', () => {
  for (let round = 0; round < 100; round += 1) {
    expect(uuidv7()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
});

test('text that is no id of this type is refused, whatever it is', () => {
  const text = fc.oneof(fc.string(), fc.string({ minLength: 26, maxLength: 26 }));
  fc.assert(fc.property(text, (given) => treeIds.uuidOrNull(given) === null));
  const id = treeIds.make();
  const others = [
    id.replace('tre_', 'frt_'),
    id.toUpperCase(),
    `${id}0`,
    id.slice(0, -1),
    'tre_8zzzzzzzzzzzzzzzzzzzzzzzzz',
  ];
  for (const other of others) expect(treeIds.uuidOrNull(other)).toBeNull();
});

test('the refusal names the field, the type that was expected and what came, shortened', () => {
  expect(() => treeIds.uuid('x'.repeat(10_000), 'input.treeId')).toThrow(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      field: 'input.treeId',
      message: `input.treeId is not the id of a Tree: expected tre_ and 26 characters, got "${'x'.repeat(60)}…".`,
    }),
  );
});

test('a column holds nothing where there is none', () => {
  expect(treeIds.column.to(null)).toBeNull();
  expect(treeIds.column.to(undefined)).toBeUndefined();
  expect(treeIds.column.from(null)).toBeNull();
});

test.each([
  ['tre_01h', 'tre'],
  ['tre', ''],
  ['_x', ''],
  ['', ''],
])('the prefix of %j is %j', (id, prefix) => {
  expect(prefixOf(id)).toBe(prefix);
});

test('ids are as they always were: base32 of the whole number that a uuid is', () => {
  expect(treeIds.of('01890a5d-ac96-774b-bcce-b302099a8057')).toBe('tre_01h455vb4pex5vsknk084sn02q');
  expect(treeIds.of('ffffffff-ffff-ffff-ffff-ffffffffffff')).toBe('tre_7zzzzzzzzzzzzzzzzzzzzzzzzz');
  expect(treeIds.of('00000000-0000-0000-0000-000000000000')).toBe(`tre_${'0'.repeat(26)}`);
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const number = BigInt(`0x${uuid.replaceAll('-', '')}`);
      const digits = '0123456789abcdefghjkmnpqrstvwxyz';
      const expected = Array.from(
        { length: 26 },
        (_none, at) => digits[Number((number >> BigInt(5 * (25 - at))) & 31n)],
      );
      return treeIds.of(uuid) === `tre_${expected.join('')}`;
    }),
  );
});
