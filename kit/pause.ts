/** A wait that can be cut short: for whoever looks from time to time, and sooner when woken. */
export class Pause {
  private isDue = false;
  private resume = () => {};

  /** Ends the wait; if there is none, the next one ends before it begins. */
  wake(): void {
    this.isDue = true;
    this.resume();
  }

  /** Waits so long, or until it is woken. */
  async for(ms: number): Promise<void> {
    if (!this.isDue) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isDue = false;
    this.resume = () => {};
  }
}
