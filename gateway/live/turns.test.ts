import { Turns } from './turns';

test('so many run at once, the others in their order, and one that fails gives its turn on', async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (at: number) =>
    turns.take(async () => {
      begun.push(at);
      await new Promise<void>((resolve) => {
        ends[at] = resolve;
      });
      if (at === 0) throw new Error('broken');
      return at;
    });
  const all = Promise.allSettled([0, 1, 2, 3].map(work));
  expect(begun).toEqual([0, 1]);
  ends[0]?.();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([0, 1, 2]);
  for (const at of [1, 2]) ends[at]?.();
  await new Promise((resolve) => setImmediate(resolve));
  ends[3]?.();
  expect(await all).toMatchObject([{ status: 'rejected' }, { value: 1 }, { value: 2 }, { value: 3 }]);
  await turns.idle();
  expect(await turns.take(async () => 'again')).toBe('again');
});
