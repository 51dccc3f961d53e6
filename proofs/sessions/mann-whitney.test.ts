import { mannWhitney } from './mann-whitney';

const upTo = (count: number, from = 0) => Array.from({ length: count }, (_none, at) => from + at);

test('equal samples do not differ, and those that hardly overlap do', () => {
  expect(mannWhitney(upTo(50), upTo(50))).toBeCloseTo(1, 5);
  expect(mannWhitney(upTo(50), upTo(50, 45))).toBeLessThan(1e-12);
  expect(mannWhitney([3, 3, 3], [3, 3, 3])).toBe(1);
});

test('it has the p that is found by hand, and counts ties', () => {
  // 120 pairs of 400 in which the first is greater: 80 below the mean, of a spread of 36.97.
  expect(mannWhitney(upTo(20), upTo(20, 4.5))).toBeCloseTo(0.03047, 4);
  expect(mannWhitney([1, 1, 2, 2, 2, 3], [2, 3, 3, 3, 4, 4])).toBeLessThan(0.05);
});
