/** Wake-ups that may be lost: whoever waits on a topic also looks by itself from time to time. */
export interface Hint {
  /** Something moved under this topic. Call it after the commit. */
  send(topic: string): void;
  /** Calls `wake` for the topic; returns what ends it. */
  on(topic: string, wake: () => void): () => void;
  close(): Promise<void>;
}

/** Carries hints inside one process. */
export class LocalHint implements Hint {
  private readonly waiting = new Map<string, Set<() => void>>();

  send(topic: string): void {
    for (const wake of this.waiting.get(topic) ?? []) queueMicrotask(wake);
  }

  /** Wakes everyone, as after hints were lost. */
  sendAll(): void {
    for (const topic of this.waiting.keys()) this.send(topic);
  }

  on(topic: string, wake: () => void): () => void {
    const wakes = this.waiting.get(topic) ?? new Set();
    this.waiting.set(topic, wakes.add(wake));
    return () => {
      wakes.delete(wake);
      if (wakes.size === 0) this.waiting.delete(topic);
    };
  }

  async close(): Promise<void> {
    this.waiting.clear();
  }
}
