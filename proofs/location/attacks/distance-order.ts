import type { Attack, Trial } from '../attack';
import { moved, type Point, type Range, trilaterated } from '../geometry';
import { somewhere } from '../homes';
import { boundary, cursorNear } from './near';
import { readShown } from './reads';

/** The order by distance goes by steps, and a cursor says in its first number in which somebody is: the step that ends at 25 km. */
const stepKm = 25;
const stepNumber = 3;
const perStep = 1e13;
const bearings = [0, 90, 180, 270];
const exactKm = 0.006;

/** Moves the point that the order is by, and reads from the cursors where the target changes from one step to the next. */
export const distanceOrder: Attack = {
  name: 'distance order',
  async run(trial) {
    const start = (await readShown(trial, 2)) ?? somewhere(trial.random);
    const turn = 360 * trial.random();
    const ranges: Range[] = [];
    for (const bearing of bearings) {
      const km = await crossing(trial, start, bearing + turn);
      if (km === null) return null;
      ranges.push({ from: moved(start, bearing + turn, km), meters: stepKm * 1_000 });
    }
    return trilaterated(ranges, start);
  },
};

/** How far one goes until the target is beyond the step; null where it is so at once, or never. */
async function crossing(trial: Trial, start: Point, bearing: number): Promise<number | null> {
  const isWithin = (km: number) => isInStep(trial, moved(start, bearing, km));
  const [near, far] = [8, 46];
  if (!(await isWithin(near)) || (await isWithin(far))) return null;
  return boundary(near, far, exactKm, isWithin);
}

async function isInStep(trial: Trial, point: Point): Promise<boolean> {
  const cursor = await cursorNear(trial, point, 500);
  if (cursor === null) return false;
  const [, number] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, number];
  return Math.ceil(number / perStep) <= stepNumber;
}
