import type { DataSource } from 'typeorm';
import type { Counts } from '../../../kit/catalogue';
import { hashOf } from '../sessions/secrets';
import type { Erasure } from './erasure.type';

const RECEIPTS = `
  select erasure.begun_at as "begunAt", erasure.done_at as "completedAt", receipt.service, receipt.counts,
    receipt.erased_at as "erasedAt", receipt.settled_at is not null as "isComplete"
  from erasures erasure join erasure_receipts receipt on receipt.erasure_id = erasure.id
  where erasure.secret_hash = $1 order by receipt.service`;

interface Found extends Pick<Erasure, 'begunAt' | 'completedAt'> {
  readonly service: string;
  readonly counts: Counts;
  readonly erasedAt: Date | null;
  readonly isComplete: boolean;
}

/** The receipts that this secret shows; null if it shows none. */
export async function receiptsBy(db: DataSource, token: string): Promise<Erasure | null> {
  const rows: Found[] = await db.query(RECEIPTS, [hashOf(token)]);
  const [first] = rows;
  if (!first) return null;
  return {
    ...{ begunAt: first.begunAt, completedAt: first.completedAt },
    receipts: rows.map(({ service, counts, erasedAt, isComplete }) => ({
      ...{ service, erasedAt, isComplete },
      tables: Object.entries(counts).map(([name, count]) => ({ name, rows: count })),
    })),
  };
}
