import type { DataSource } from 'typeorm';
import { manyByKey } from '../../../kit/loader';
import { partnerIds, partnerKeyIds } from '../ids';
import { PartnerKeyRow } from './partner-key.row';

const mostShown = 10;

/** Those that live first, then what ended last. */
const shownOf = `
  select id from (
    select known.id, row_number() over (partition by known.partner_id
      order by coalesce(known.ends_at, 'infinity') desc, known.made_at desc, known.id) as number
    from partner_keys known where known.partner_id = any(:ids::uuid[])
  ) numbered where number <= ${mostShown}`;

const USAGE = `
  select key_id, to_char(day, 'YYYY-MM-DD') as day, requests, refused from partner_key_usage
  where key_id = any($1::uuid[]) and day > (now() at time zone 'UTC')::date - 31 order by day desc`;

interface UsageRow {
  readonly keyId: string;
  readonly day: string;
  readonly requests: number;
  readonly refused: number;
}

/** Not guarded: whoever represents the partner may see them, which `representatives.mine` tells. */
export function partnerKeyLoaders(db: DataSource) {
  return {
    /** The two that live, and eight that ended last. */
    ofPartner: manyByKey(
      (key: PartnerKeyRow) => key.partnerId,
      (ids: readonly string[]) =>
        db
          .getRepository(PartnerKeyRow)
          .createQueryBuilder('key')
          .where(`key.id in (${shownOf})`, { ids: ids.map((id) => partnerIds.uuid(id)) })
          .orderBy(`coalesce(key.ends_at, 'infinity')`, 'DESC')
          .addOrderBy('key.made_at', 'DESC')
          .addOrderBy('key.id', 'ASC')
          .getMany(),
    ),
    usage: manyByKey(
      (row: UsageRow) => row.keyId,
      async (ids: readonly string[]) => {
        const rows: (Omit<UsageRow, 'keyId'> & { key_id: string })[] = await db.query(USAGE, [
          ids.map((id) => partnerKeyIds.uuid(id)),
        ]);
        return rows.map(({ key_id, ...row }) => ({ ...row, keyId: partnerKeyIds.of(key_id) }));
      },
    ),
  };
}
