import type { DataSource } from 'typeorm';
import { conflict, type Refusal } from '../../../kit/errors';
import { record } from '../../../kit/feed';
import { Ids, uuidv7 } from '../../../kit/id';
import { isCheckViolation } from '../../../kit/postgres';
import { regionIds } from '../communities/community-id';

const tieIds = new Ids('tie', 'RegionTie');

/** CONTAINS goes from the larger region to the smaller one; the other two hold both ways and are stored once. */
export type TieKind = 'CONTAINS' | 'NEIGHBOURS' | 'TWINNED';

export interface NewTie {
  readonly kind: TieKind;
  readonly fromId: string;
  readonly toId: string;
}

const batchSize = 1_000;

// Taken before anything is written: a transaction's place in the feed is given with its first write.
const gate = `select pg_advisory_xact_lock(hashtextextended('region ties', 0))`;

const put = `
  insert into region_ties (id, kind, from_id, to_id)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[])
  on conflict on constraint region_ties_once do nothing
  returning id, kind, from_id, to_id`;

/** Ties regions to each other; ties that are there already stay. Throws CONFLICT when a region would come to contain itself. */
export async function tieRegions(db: DataSource, ties: readonly NewTie[]): Promise<void> {
  try {
    for (let at = 0; at < ties.length; at += batchSize) await putBatch(db, ties.slice(at, at + batchSize));
  } catch (error) {
    if (!isCheckViolation(error, 'region_ties_no_cycle')) throw error;
    throw tiedToItself();
  }
}

async function putBatch(db: DataSource, batch: readonly NewTie[]): Promise<void> {
  const rows = batch.map(rowOf);
  await db.transaction(async (within) => {
    await within.query(gate);
    const added: { id: string; kind: TieKind; from_id: string; to_id: string }[] = await within.query(put, [
      rows.map(() => uuidv7()),
      rows.map(({ kind }) => kind),
      rows.map(({ from }) => from),
      rows.map(({ to }) => to),
    ]);
    await record(
      within,
      added.map(({ id, kind, from_id, to_id }) => ({
        kind: 'tie',
        state: {
          id: tieIds.of(id),
          fromId: regionIds.of(from_id),
          toId: regionIds.of(to_id),
          kind,
          isActive: true,
        },
      })),
    );
  });
}

/** A tie that holds both ways is stored with the smaller id first, so that the second saying of it is the same row. */
function rowOf({ kind, fromId, toId }: NewTie) {
  const [from, to] = [regionIds.uuid(fromId, 'fromId'), regionIds.uuid(toId, 'toId')];
  if (from === to) throw tiedToItself();
  const isTurned = kind !== 'CONTAINS' && from > to;
  return isTurned ? { kind, from: to, to: from } : { kind, from, to };
}

const tiedToItself = (): Refusal =>
  conflict({
    en: 'A region cannot be tied to itself, nor contain itself by way of others.',
    fr: 'Une région ne peut être liée à elle-même, ni se contenir elle-même en passant par d’autres.',
  });
