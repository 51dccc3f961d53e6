import { randomBytes } from 'node:crypto';
import { comparePositions, liveCursors } from './live-cursor';

const cursors = liveCursors(randomBytes(32));
const cursor = { log: 'one', epoch: 'e1', at: [3], people: ['ana'] };

test('a cursor is read back for its own log and refused for any other', () => {
  const text = cursors.close(cursor);
  expect(cursors.read(text, 'one')).toEqual(cursor);
  expect(cursors.open(text)).toEqual(cursor);
  expect(cursors.read(null, 'one')).toBeNull();
  for (const wrong of [text, 'nonsense', ''])
    expect(() => cursors.read(wrong, 'other')).toThrow('after is not a cursor of these events');
  expect(cursors.open('nonsense')).toBeUndefined();
});

test('positions are compared number by number', () => {
  expect(comparePositions([3], [4])).toBeLessThan(0);
  expect(comparePositions([12, 1], [9, 8])).toBeGreaterThan(0);
  expect(comparePositions([9, 8], [9, 10])).toBeLessThan(0);
  expect(comparePositions([9, 8], [9, 8])).toBe(0);
});
