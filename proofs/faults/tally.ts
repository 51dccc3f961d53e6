import { lanes, rollingRestart } from './faults';

/** What is made once, in a full run and in a quick one. */
export const restore = 'older backup restored';

/** How many faults of each kind are wanted, and how many were made. */
export class Tally {
  private readonly made = new Map<string, number>();
  readonly wanted: ReadonlyMap<string, number>;

  constructor(readonly isQuick: boolean) {
    const kinds = [...lanes.flat(), rollingRestart];
    this.wanted = new Map([
      ...kinds.map(({ kind, count }) => [kind, this.shareOf(count)] as const),
      [restore, 1],
    ]);
  }

  /** So many of a full run's count. */
  shareOf(count: number): number {
    return this.isQuick ? Math.ceil(count / 5) : count;
  }

  note(kind: string): void {
    this.made.set(kind, this.madeOf(kind) + 1);
  }

  madeOf(kind: string): number {
    return this.made.get(kind) ?? 0;
  }

  get total(): number {
    return [...this.made.values()].reduce((sum, count) => sum + count, 0);
  }

  /** What is missing, a sentence each. */
  missing(): string[] {
    return [...this.wanted]
      .filter(([kind, count]) => this.madeOf(kind) < count)
      .map(([kind, count]) => `${kind}: ${this.madeOf(kind)} were made, and ${count} are wanted.`);
  }
}
