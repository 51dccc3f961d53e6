import type { Attack } from '../attack';
import { meanOf, type Point } from '../geometry';
import { readShown } from './reads';

const rounds = 12;
const readsEach = 5;

/** The target saves the same home again, and shows it more coarsely in between: what is drawn anew at each edit averages out. */
export const edits: Attack = {
  name: 'edits',
  async run(trial) {
    const before = await readShown(trial, 0);
    const points: Point[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await trial.save('REGION');
      await trial.save('same');
      for (let at = 0; at < readsEach; at += 1) {
        const shown = await readShown(trial, Math.floor(trial.random() * 6));
        // Read too early it is still the coarser one.
        if (shown && shown.precision === before?.precision) points.push(shown);
      }
    }
    return meanOf(points);
  },
};
