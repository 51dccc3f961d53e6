import type { DataSource, EntityManager } from 'typeorm';
import { build, lockAll, makeMissing } from './build';

export { oneWriter } from './build';

const batchSize = 2_000;

/** Waits for whoever writes this member's document now; the next one waits for this transaction. */
export async function takeDocument(within: EntityManager, memberId: string): Promise<void> {
  await within.query(makeMissing, [[memberId]]);
  await within.query(lockAll, [[memberId]]);
}

/** Writes the documents of these members anew, in the transaction of the change that made them old. */
export async function rebuildWithin(within: EntityManager, memberIds: readonly string[]): Promise<void> {
  const ids = [...new Set(memberIds)].sort();
  for (let at = 0; at < ids.length; at += batchSize) {
    const batch = ids.slice(at, at + batchSize);
    await within.query(makeMissing, [batch]);
    await within.query(lockAll, [batch]);
    await within.query(build, [batch]);
  }
}

const nextPeople = 'select id from people where id > $1 order by id limit $2';

/** Makes documents anew from the tables they come from: all of them, or those given. A transaction per batch; may run at any time. */
export async function rebuildDocuments(db: DataSource, ids?: readonly string[]): Promise<number> {
  if (ids) {
    for (let at = 0; at < ids.length; at += batchSize) {
      await db.transaction((within) => rebuildWithin(within, ids.slice(at, at + batchSize)));
    }
    return ids.length;
  }
  let last = '';
  let count = 0;
  while (true) {
    const rows: { id: string }[] = await db.query(nextPeople, [last, batchSize]);
    if (rows.length === 0) return count;
    const batch = rows.map((row) => row.id);
    await db.transaction((within) => rebuildWithin(within, batch));
    count += batch.length;
    last = batch.at(-1) ?? last;
  }
}
