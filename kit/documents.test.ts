import { documentsOf } from './documents';
import { aService } from './kit.fixtures';

const prepare = documentsOf(aService().schema);

test('a document is parsed and validated once', () => {
  const first = prepare('{ viewer }');
  expect(first.errors).toEqual([]);
  expect(first.document?.definitions).toHaveLength(1);
  expect(prepare('{ viewer }')).toBe(first);
  expect(prepare('{  viewer }')).not.toBe(first);
});

test.each([
  ['{ viewer', /Syntax Error/],
  ['{ nothing }', /Cannot query field "nothing"/],
  [`{ ${'viewer '.repeat(20_001)} }`, /20000 tokens/],
])('what is wrong with one is told with it, each time: %#', (query, sentence) => {
  expect(prepare(query).errors[0]?.message).toMatch(sentence);
  expect(prepare(query)).toBe(prepare(query));
});

test('no more than five faults of one are looked for', () => {
  const { errors } = prepare(`{ ${'a b c d e f g h '.repeat(3)} }`);
  expect(errors.length).toBeLessThanOrEqual(6);
});
