export interface Size {
  /** As the table has it. */
  readonly name: string;
  readonly members: number;
  readonly skills: number;
}

export const full: readonly Size[] = [
  { name: '100k', members: 100_000, skills: 2_000 },
  { name: '1M', members: 1_000_000, skills: 2_000 },
];

export const quick: readonly Size[] = [
  { name: '5k', members: 5_000, skills: 20 },
  { name: '20k', members: 20_000, skills: 20 },
];

export const regions = 500;
