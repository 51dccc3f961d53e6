import type { DataSource } from 'typeorm';
import { prepared } from '../../kit/prepared';

/** Points spent of one budget since it was last settled, and how long a window of it lasts. */
export interface Entry {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** What all gateways together have spent of it in this window, and how long that lasts by the database's own clock. */
export interface Balance {
  readonly name: string;
  readonly spent: number;
  readonly leftMs: number;
}

export interface Ledger {
  /** Adds these, and says how each of them stands now. */
  settle(entries: readonly Entry[]): Promise<readonly Balance[]>;
  /** Forgets windows that have ended. */
  prune(): Promise<void>;
}

/** A window begins with the first point spent after the last one's end. In the order of names, so that gateways wait for each other and never in a circle. */
const SETTLE = prepared(`
  insert into budgets as budget (name, spent, ends_at)
  select name, points, now() + make_interval(secs => seconds)
    from unnest($1::text[], $2::float8[], $3::float8[]) as entry (name, points, seconds) order by name
  on conflict (name) do update set
    spent = case when budget.ends_at > now() then budget.spent else 0 end + excluded.spent,
    ends_at = case when budget.ends_at > now() then budget.ends_at else excluded.ends_at end
  returning name, spent, extract(epoch from ends_at - now())::float8 * 1000 as "leftMs"`);

const PRUNE = `delete from budgets where name in
  (select name from budgets where ends_at < now() - interval '1 minute' order by ends_at limit 10000 for update skip locked)`;

/** Kept in PostgreSQL, so that it holds over several gateways, and when one is started again. */
export function ledgerIn(db: DataSource): Ledger {
  return {
    settle: (entries) =>
      db.query(SETTLE, [
        entries.map(({ name }) => name),
        entries.map(({ points }) => points),
        entries.map(({ seconds }) => seconds),
      ]),
    prune: async () => {
      await db.query(PRUNE);
    },
  };
}
