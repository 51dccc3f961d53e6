import type { DataSource, EntityManager } from 'typeorm';
import { gatherWithin } from '../communities/belongings';
import { areasWithin, countAreasWithin } from '../people/shown-areas';
import {
  build,
  forgetNameWords,
  keepNameWords,
  lockAll,
  makeMissing,
  nameWords,
  oneWriter,
  placeBeside,
} from './build';

export { oneWriter };

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
    const before = await namesWithin(within, batch);
    await within.query(placeBeside, [batch]);
    await within.query(build, [batch]);
    await changeNames(within, before, await namesWithin(within, batch));
  }
}

async function namesWithin(within: EntityManager, ids: readonly string[]): Promise<string[]> {
  const rows: { word: string }[] = await within.query(nameWords, [ids]);
  return rows.map(({ word }) => word);
}

async function changeNames(within: EntityManager, before: readonly string[], after: readonly string[]) {
  const [old, now] = [new Set(before), new Set(after)];
  const [come, gone] = [after.filter((word) => !old.has(word)), before.filter((word) => !now.has(word))];
  if (come.length > 0) await within.query(keepNameWords, [come]);
  if (gone.length > 0) await within.query(forgetNameWords, [gone]);
}

const nextPeople = 'select id from people where id > $1 order by id limit $2';

interface Rebuilding {
  /** Of whom; of everyone when left out. */
  readonly ids?: readonly string[];
  /** Called after each batch with how many are done. */
  onProgress?(done: number): void;
}

/**
 * Makes documents and belongings anew from the tables they come from. A transaction per batch; may run at any time. Answers of
 * how many.
 */
export async function rebuildDocuments(
  db: DataSource,
  { ids, onProgress }: Rebuilding = {},
): Promise<number> {
  let count = 0;
  for await (const batch of ids ? slices(ids) : everyone(db)) {
    await db.transaction(async (within) => {
      await within.query(oneWriter);
      await gatherWithin(within, batch);
      await countAreasWithin(within, await areasWithin(within, batch));
      await rebuildWithin(within, batch);
    });
    count += batch.length;
    onProgress?.(count);
  }
  return count;
}

function* slices(ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += batchSize) yield ids.slice(at, at + batchSize);
}

async function* everyone(db: DataSource) {
  let last = '';
  while (true) {
    const rows: { id: string }[] = await db.query(nextPeople, [last, batchSize]);
    const batch = rows.map((row) => row.id);
    if (batch.length === 0) return;
    yield batch;
    last = batch.at(-1) ?? last;
  }
}
