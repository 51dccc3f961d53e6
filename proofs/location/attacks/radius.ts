import type { Attack, Trial } from '../attack';
import { moved, type Point, type Range, trilaterated } from '../geometry';
import { somewhere } from '../homes';
import { boundary, cursorNear } from './near';
import { readShown } from './reads';

const farthestKm = 500;
const anchors = [0, 120, 240];
const exactKm = 0.004;

/** Asks who is near, from here and there: by the least radius from afar, then by where a radius of 1 km ends. */
export const radius: Attack = {
  name: 'radius',
  async run(trial) {
    const start = (await readShown(trial, 0)) ?? somewhere(trial.random);
    if (!(await isNear(trial, start, farthestKm))) return null;
    const turn = 360 * trial.random();
    const ranges: Range[] = [];
    for (const bearing of anchors) {
      const from = moved(start, bearing + turn, 60);
      ranges.push({ from, meters: (await leastKm(trial, from)) * 1_000 - 500 });
    }
    const inside = await firstInside(trial, trilaterated(ranges, start));
    return inside && centerAround(trial, inside);
  },
};

const isNear = async (trial: Trial, point: Point, withinKm: number) =>
  (await cursorNear(trial, point, withinKm)) !== null;

/** Whole kilometres are all one may ask by. */
async function leastKm(trial: Trial, from: Point): Promise<number> {
  let [below, enough] = [0, farthestKm];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (await isNear(trial, from, middle)) enough = middle;
    else below = middle;
  }
  return enough;
}

/** Looks around a guess that is half a kilometre wrong at most, the nearest first. */
async function firstInside(trial: Trial, guess: Point): Promise<Point | null> {
  const around = [0.8, 1.6].flatMap((km) =>
    [0, 60, 120, 180, 240, 300].map((bearing) => moved(guess, bearing, km)),
  );
  for (const point of [guess, ...around]) if (await isNear(trial, point, 1)) return point;
  return null;
}

/** The middle of two chords of the circle in which the target is found, one across the other. */
async function centerAround(trial: Trial, inside: Point): Promise<Point> {
  const end = (from: Point, bearing: number) =>
    boundary(0, 2.2, exactKm, (km) => isNear(trial, moved(from, bearing, km), 1));
  const onMeridian = moved(inside, 0, ((await end(inside, 0)) - (await end(inside, 180))) / 2);
  return moved(onMeridian, 90, ((await end(onMeridian, 90)) - (await end(onMeridian, 270))) / 2);
}
