import { isMatched } from './conditional';

test.each([
  ['no header', undefined, false],
  ['the tag', '"a"', true],
  ['the tag, weakened by a proxy', 'W/"a"', true],
  ['one of many', '"b" , W/"c",  "a"', true],
  ['anything', ' * ', true],
  ['another', '"ab"', false],
  ['the tag without its quotes', 'a', false],
  ['a star in a tag', '"*"', false],
  ['rubbish', '"a', false],
])('If-None-Match with %s', (_what, header, expected) => {
  expect(isMatched(header, '"a"')).toBe(expected);
});
