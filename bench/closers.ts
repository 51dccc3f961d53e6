/** What is open, the last to be closed first. Something still opening when the end comes is closed as soon as it is there. */
export class Closers {
  private readonly all: (() => Promise<void>)[] = [];

  async open<Thing>(opening: Promise<Thing>, close: (thing: Thing) => Promise<unknown>): Promise<Thing> {
    this.all.push(async () => {
      const opened = await opening.then(
        (thing) => ({ thing }),
        () => null,
      );
      if (opened) await close(opened.thing);
    });
    return opening;
  }

  async close(): Promise<void> {
    for (let close = this.all.pop(); close; close = this.all.pop()) await close();
  }
}
