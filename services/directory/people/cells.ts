import type { Point } from './earth';

/** Cells along a degree; the function `cell_of` of the database counts alike. */
const perDegree = 4;
const around = 360 * perDegree;
const kmPerDegree = 111.2;
/** More than these are no narrower than looking at everybody. */
const mostCells = 2_000;

/**
 * The cells that whoever is so near may be in; null when they are too many to be of use. A degree of longitude is the shorter the further from the
 * equator, so the widest row is that nearest to a pole.
 */
export function cellsNear({ latitude, longitude }: Point, km: number): number[] | null {
  const degrees = km / kmPerDegree;
  const [south, north] = [Math.max(-90, latitude - degrees), Math.min(90, latitude + degrees)];
  const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  if (narrowest < 0.05) return null;
  const half = degrees / narrowest;
  const rows = between(south + 90, north + 90);
  const columns = between(longitude + 180 - half, longitude + 180 + half);
  if (rows.length * columns.length > mostCells || columns.length > around) return null;
  // The eastern edge of the map is a column of its own: 180 degrees is written so, not as -180.
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const wrapped = ((column % around) + around) % around;
      return wrapped === 0 ? [row * around, row * around + around] : [row * around + wrapped];
    }),
  );
}

function between(from: number, to: number): number[] {
  const [first, last] = [Math.floor(from * perDegree), Math.floor(to * perDegree)];
  return Array.from({ length: last - first + 1 }, (_none, at) => first + at);
}
