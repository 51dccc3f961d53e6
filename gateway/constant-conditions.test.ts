import { type DocumentNode, parse, print } from 'graphql';
import { withoutConstantConditions } from './constant-conditions';

const onOneLine = (document: DocumentNode) => print(document).replace(/\s+/g, ' ').trim();
const settled = (text: string) => onOneLine(withoutConstantConditions(parse(text)));

test.each([
  ['{ a b @skip(if: true) }', '{ a }'],
  ['{ a @include(if: true) b @include(if: false) { c } }', '{ a }'],
  ['{ a @skip(if: false) @include(if: true) { b } }', '{ a { b } }'],
  [
    'query ($x: Boolean!) { a @skip(if: $x) { b c @skip(if: true) { d } } }',
    'query ($x: Boolean!) { a @skip(if: $x) { b } }',
  ],
  [
    '{ a ... @skip(if: true) { b } ... F @include(if: false) } fragment F on Query { c }',
    '{ a } fragment F on Query { c }',
  ],
  ['{ a ... { b @skip(if: true) ... { c @include(if: false) } } }', '{ a }'],
  ['{ a @skip(if: true) @include(if: true) b @skip(if: false) @include(if: false) c }', '{ c }'],
  ['fragment F on Query { a b @skip(if: true) } { ...F }', 'fragment F on Query { a } { ...F }'],
])('%s is %s', (text, wanted) => {
  expect(settled(text)).toBe(wanted);
});

test('what a variable decides, and an object of which nothing would be left, stay as they are', () => {
  for (const text of [
    'query ($x: Boolean!) { a @skip(if: $x) b @include(if: $x) { c } }',
    '{ a { b @skip(if: true) } }',
    '{ a @skip(if: true) }',
  ])
    expect(settled(text)).toBe(onOneLine(parse(text)));
});
