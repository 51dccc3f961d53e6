import type { Attack } from '../attack';
import { meanOf, type Point } from '../geometry';
import { readShown, wayCount } from './reads';

const reads = 96;

/** Reads the same again and again, by every way: what is drawn anew each time averages out. */
export const averaging: Attack = {
  name: 'averaging',
  async run(trial) {
    const points: Point[] = [];
    for (let at = 0; at < reads; at += 1) {
      const shown = await readShown(trial, at % wayCount);
      if (shown) points.push(shown);
    }
    return meanOf(points);
  },
};
