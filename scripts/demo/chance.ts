import type { Faker } from '@faker-js/faker';

/** Draws by weight; heavy ones more often. The sums are made once, so that a draw costs a binary search. */
export function byWeight<Thing>(things: readonly Thing[], weightOf: (thing: Thing) => number) {
  const sums: number[] = [];
  let total = 0;
  for (const thing of things) {
    total += weightOf(thing);
    sums.push(total);
  }
  return (faker: Faker): Thing => {
    const wanted = faker.number.float({ min: 0, max: total });
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const drawn = things[low];
    if (drawn === undefined) throw new Error('There is nothing to draw from.');
    return drawn;
  };
}
