import { randomBytes } from 'node:crypto';
import { sealFor } from './seal';

const key = randomBytes(32);
const seal = sealFor('cursors', key);

test('what was sealed comes back, and the same value is the same text', () => {
  const value = ['log', [7, 12], ['somebody']];
  expect(seal.open(seal.close(value))).toEqual(value);
  expect(seal.close(value)).toBe(seal.close(value));
  expect(seal.close(value)).not.toBe(seal.close(['log', [7, 13], ['somebody']]));
  expect(seal.close(value)).not.toContain('somebody');
});

test('what was altered, cut short, made up, or sealed for another purpose or with another key does not open', () => {
  const text = seal.close({ secret: 1 });
  const altered = `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`;
  const others = [sealFor('letters', key), sealFor('cursors', randomBytes(32))];
  for (const wrong of [altered, text.slice(0, 20), text.slice(0, -8), '', 'null', '☃'])
    expect(seal.open(wrong)).toBeUndefined();
  for (const other of others) expect(seal.open(other.close({ secret: 1 }))).toBeUndefined();
});
