import type { Trial } from '../attack';
import type { Point } from '../geometry';

export interface Viewport {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface Mark extends Point {
  readonly count: number;
}

export const world: Viewport = { west: -180, south: -90, east: 180, north: 90 };

const marks = `query ($viewport: ViewportInput!, $zoom: Int!, $filter: MemberFilter) {
  memberClusters(viewport: $viewport, zoom: $zoom, filter: $filter) { latitude longitude count name areas
    bounds { west south east north } } }`;

/** The marks of a map, as finely as it may be asked for unless a zoom is given. */
export async function marksOf(
  { ask }: Trial,
  viewport: Viewport,
  { filter, zoom = finestOf(viewport) }: { readonly filter: object; readonly zoom?: number },
): Promise<readonly Mark[]> {
  const asked = { viewport, zoom, filter };
  return (await ask<{ memberClusters: readonly Mark[] | null }>(marks, asked)).memberClusters ?? [];
}

export async function countIn(trial: Trial, viewport: Viewport): Promise<number> {
  const found = await marksOf(trial, viewport, { filter: { text: trial.target.name } });
  return found.reduce((sum, { count }) => sum + count, 0);
}

/** A map may have 64 marks along each side, of which four are a tile; and no zoom beyond 22. */
function finestOf({ west, south, east, north }: Viewport): number {
  const side = Math.max(east - west, north - south, 1e-6);
  return Math.max(0, Math.min(22, Math.floor(Math.log2((360 / side) * 15))));
}
