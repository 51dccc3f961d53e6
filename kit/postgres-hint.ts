import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { CarriedHint, type Carrier } from './carried-hint';
import type { Hint } from './hint';
import type { Log } from './log';

const channel = 'hameau_hints';
const longestPauseMs = 1_000;

interface PostgresHintParts {
  readonly url: string;
  readonly log: Log;
}

/**
 * Carries hints by NOTIFY to all processes of the same database, on one connection of its own: each NOTIFY takes a lock that all of
 * them share (PostgreSQL, NOTIFY), which no other transaction should hold. Throws if there is no such database. What is lost with the
 * connection is lost; there is soon a new one.
 */
export async function postgresHint(parts: PostgresHintParts): Promise<Hint> {
  const carrier = new PostgresCarrier(parts);
  const hint = new CarriedHint(carrier);
  await carrier.open(hint);
  return hint;
}

class PostgresCarrier implements Carrier {
  private client: Client | null = null;
  private isClosed = false;

  constructor(private readonly parts: PostgresHintParts) {}

  get isOpen(): boolean {
    return this.client !== null;
  }

  async carry(message: string): Promise<void> {
    // A connection that breaks says so by itself.
    await this.client?.query('select pg_notify($1, $2)', [channel, message]);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.client?.end().catch(() => {});
  }

  async open(hint: CarriedHint): Promise<void> {
    const { url, log } = this.parts;
    const client = new Client({ connectionString: url, application_name: 'hameau hints', keepAlive: true });
    client.on('notification', ({ payload = '' }) => hint.hear(payload));
    client.on('error', (error) => log.debug({ err: error }, 'the connection for hints broke'));
    client.once('end', () => this.lost(client, hint));
    try {
      await client.connect();
      await client.query(`set synchronous_commit = off; listen ${channel}`);
    } catch (error) {
      client.removeAllListeners('end');
      await client.end().catch(() => {});
      throw error;
    }
    this.client = client;
  }

  private lost(client: Client, hint: CarriedHint): void {
    if (this.client !== client || this.isClosed) return;
    this.client = null;
    this.parts.log.warn('hints between processes are late until there is a connection again');
    void this.reopen(hint);
  }

  private async reopen(hint: CarriedHint): Promise<void> {
    for (let pauseMs = 20; !this.isClosed; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await pause(pauseMs, undefined, { ref: false });
      const isOpen = await this.open(hint).then(
        () => true,
        () => false,
      );
      if (!isOpen) continue;
      if (this.isClosed) return this.close();
      return hint.cameBack();
    }
  }
}
