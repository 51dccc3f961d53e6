import { leaksIn } from './judge';
import { seesField, seesMember, seesMessage, seesThread } from './model';
import { networkOf } from './network';
import type { Population } from './population';
import { asCast } from './writing';

test('the model is of one’s own audience, of blocks in both directions, and of who is away', () => {
  const sees = (viewer: string, member: string, change: Partial<typeof asCast> = {}) =>
    seesMember({ ...asCast, ...change }, viewer, member);
  expect([sees('anonymous', 'open'), sees('anonymous', 'members'), sees('stranger', 'members')]).toEqual([
    true,
    false,
    true,
  ]);
  expect([sees('hidden', 'hidden'), sees('steward', 'hidden')]).toEqual([true, false]);
  expect([sees('blocker', 'blocked'), sees('blocked', 'blocker'), sees('left', 'blocked')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(sees('steward', 'last', { away: ['last'] })).toBe(false);
});

test('a field is for nobody who does not see its member, and one for members for no visitor', () => {
  const kept = { ...asCast.kept, open: ['BIO' as const], members: [] };
  const sees = (viewer: string, of: 'open' | 'members', field: 'BIO' | 'LINKS') =>
    seesField({ ...asCast, kept }, viewer, { of, field });
  expect([sees('anonymous', 'open', 'BIO'), sees('anonymous', 'open', 'LINKS')]).toEqual([false, true]);
  expect([sees('stranger', 'open', 'BIO'), sees('anonymous', 'members', 'LINKS')]).toEqual([true, false]);
});

test('a thread that is hidden where it stands alone is for moderators', () => {
  const network = { ...asCast, hiddenThreads: ['last' as const] };
  expect(seesThread(network, 'stranger', 'last')).toBe(true);
  const alone = { ...network, unplacedThreads: ['last' as const] };
  expect([seesThread(alone, 'stranger', 'last'), seesThread(alone, 'steward', 'last')]).toEqual([
    false,
    true,
  ]);
  expect(seesMessage(alone, 'stranger', { by: 'open', in: 'last' })).toBe(false);
});

test('the judge finds whoever is shown, and whoever is only counted', () => {
  const found = Object.fromEntries(
    Object.keys(asCast.audiences).map((name) => [
      name,
      {
        id: `mbr_${name}`,
        handle: `of-${name}`,
        name: `Name of ${name}`,
        threadId: `thr_${name}`,
        messageId: `msg_${name}`,
      },
    ]),
  );
  const people = { found, idOf: { hidden: 'mbr_hidden', open: 'mbr_open' } } as unknown as Population;
  const leaks = (answer: unknown) => leaksIn(answer, asCast, people, 'stranger');
  expect(leaks({ nodes: [{ id: 'mbr_open' }] })).toEqual([]);
  expect(leaks({ nodes: [{ id: 'mbr_hidden' }] })).toEqual(['is shown hidden']);
  expect(leaks({ suggest: 'of-hidden' })).toEqual(['is shown hidden']);
  expect(leaks({ text: 'I met of-hidden.' })).toEqual([]);
  const kept = { ...asCast.kept, open: ['BIO' as const] };
  const headed = (words: string) => leaksIn({ profile: words }, { ...asCast, kept }, people, 'anonymous');
  expect([headed('Zqheadopen'), headed('Zqbioopen')]).toEqual([[], ['is told the BIO of open']]);
  expect(leaks({ totalCount: 2, nodes: [{ id: 'mbr_open' }], pageInfo: { hasNextPage: false } })).toEqual([
    'is told of 2 and shown 1',
  ]);
});

test('networks differ, and the same seed draws the same', () => {
  expect(networkOf(7)).toEqual(networkOf(7));
  expect(networkOf(7)).not.toEqual(networkOf(8));
});
