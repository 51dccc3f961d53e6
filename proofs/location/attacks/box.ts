import type { Attack, Trial } from '../attack';
import type { Point } from '../geometry';
import { countIn, type Viewport } from './marks';

const enoughDegrees = 1e-4;

/** Shrinks the part of a map in which the target is counted, halving it east and west, north and south. */
export const box: Attack = {
  name: 'box shrinking',
  async run(trial) {
    let within = anyBox(trial);
    if ((await countIn(trial, within)) === 0) return null;
    while (Math.max(within.east - within.west, within.north - within.south) > enoughDegrees) {
      const [one, other] = halves(within, 0.4 + trial.random() / 5);
      within = (await countIn(trial, one)) > 0 ? one : other;
    }
    return (await countIn(trial, within)) > 0 ? middleOf(within) : null;
  },
};

/** France and what is around it, each time a little otherwise. */
const anyBox = ({ random }: Trial): Viewport => ({
  west: -6 - random(),
  south: 41 - random(),
  east: 10 + random(),
  north: 52 + random(),
});

function halves(whole: Viewport, share: number): [Viewport, Viewport] {
  const { west, south, east, north } = whole;
  if (east - west > north - south) {
    const at = west + (east - west) * share;
    return [
      { ...whole, east: at },
      { ...whole, west: at },
    ];
  }
  const at = south + (north - south) * share;
  return [
    { ...whole, north: at },
    { ...whole, south: at },
  ];
}

const middleOf = ({ west, south, east, north }: Viewport): Point => ({
  latitude: (south + north) / 2,
  longitude: (west + east) / 2,
});
