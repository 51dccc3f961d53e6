export interface Size {
  readonly members: number;
  readonly regions: number;
  readonly skills: number;
}

export const full: Size = { members: 100_000, regions: 500, skills: 2_000 };

/** Fewer regions too, so that one has as many members as in the full size and pages are full. */
export const quick: Size = { members: 5_000, regions: 25, skills: 2_000 };

export const pageSize = 20;
