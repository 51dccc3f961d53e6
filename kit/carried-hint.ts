import { randomBytes } from 'node:crypto';
import { type Hint, LocalHint } from './hint';

/** One message at most in this time: what is sent meanwhile falls together. */
const sendEveryMs = 5;
/** PostgreSQL takes less than 8,000 bytes. */
const mostTopics = 50;

/** What takes messages to the other processes. What cannot be carried is lost: it was a hint. */
export interface Carrier {
  /** False while there is no connection: what is pending then waits for the next one. */
  readonly isOpen: boolean;
  carry(message: string): Promise<void>;
  close(): Promise<void>;
}

/** Hints inside this process and, by a carrier, to all others. Whoever opens the carrier says what it hears and when it is back. */
export class CarriedHint implements Hint {
  private readonly local = new LocalHint();
  private readonly self = randomBytes(6).toString('hex');
  private readonly pending = new Set<string>();
  private sending: NodeJS.Timeout | undefined;
  private isSending = false;
  private isClosed = false;

  constructor(private readonly carrier: Carrier) {}

  send(topic: string): void {
    if (this.isClosed) return;
    this.local.send(topic);
    this.pending.add(topic);
    this.plan();
  }

  on(topic: string, wake: () => void): () => void {
    return this.local.on(topic, wake);
  }

  /** A message came, perhaps this process's own; what is none is nothing. */
  hear(message: string): void {
    const [from, ...topics] = topicsIn(message);
    if (from === this.self) return;
    for (const topic of topics) this.local.send(topic);
  }

  /** There is a connection again: nobody knows what was lost, so everyone is woken. */
  cameBack(): void {
    if (this.isClosed) return;
    this.local.sendAll();
    this.plan();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.sending);
    await this.local.close();
    await this.carrier.close();
  }

  private plan(): void {
    if (this.isSending || this.pending.size === 0) return;
    this.sending ??= setTimeout(() => void this.flush(), sendEveryMs);
  }

  private async flush(): Promise<void> {
    this.sending = undefined;
    if (!this.carrier.isOpen) return;
    const topics = [...this.pending].slice(0, mostTopics);
    for (const topic of topics) this.pending.delete(topic);
    this.isSending = true;
    await this.carrier.carry(JSON.stringify([this.self, ...topics])).catch(() => {});
    this.isSending = false;
    if (!this.isClosed) this.plan();
  }
}

function topicsIn(message: string): string[] {
  try {
    const topics: unknown = JSON.parse(message);
    return Array.isArray(topics) ? topics.map(String) : [];
  } catch {
    return [];
  }
}
