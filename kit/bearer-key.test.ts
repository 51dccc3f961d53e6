import { idInKey, newKey } from './bearer-key';
import { Ids } from './id';

const ids = new Ids('key', 'Key');

test('a key has its id in it, and no two are alike', () => {
  const id = ids.make();
  const [one, other] = [newKey(id), newKey(id)];
  expect(one).toMatch(/^key_[0-9a-z]{26}_[0-9a-z]{59}$/);
  expect([idInKey(one), idInKey(other)]).toEqual([id, id]);
  expect(one).not.toBe(other);
});

test('a key with any one sign changed, dropped or added is none', () => {
  const key = newKey(ids.make());
  for (let at = 0; at < key.length; at += 1) {
    const sign = key.charAt(at) === 'x' ? 'y' : 'x';
    expect(idInKey(key.slice(0, at) + sign + key.slice(at + 1))).toBeNull();
    expect(idInKey(key.slice(0, at) + key.slice(at + 1))).toBeNull();
    expect(idInKey(`${key.slice(0, at)}${sign}${key.slice(at)}`)).toBeNull();
  }
});

test('two neighbours that changed places make it none', () => {
  const key = newKey(ids.make());
  for (let at = 0; at + 1 < key.length; at += 1) {
    const turned = key.slice(0, at) + key.charAt(at + 1) + key.charAt(at) + key.slice(at + 2);
    if (turned !== key) expect(idInKey(turned)).toBeNull();
  }
});

test.each(['', 'key', 'key_', '☃', 'a'.repeat(100_000)])('what is no key at all is none: %#', (text) => {
  expect(idInKey(text)).toBeNull();
});
