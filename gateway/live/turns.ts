/** Lets so many pieces of work run at once; the others wait their turn, first come, first served. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly onIdle: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Resolves when nothing runs or waits any more. */
  async idle(): Promise<void> {
    while (this.running > 0) await new Promise<void>((resolve) => this.onIdle.push(resolve));
  }

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
      if (this.running === 0) for (const resolve of this.onIdle.splice(0)) resolve();
    }
  }
}
