import { type DataSource, In } from 'typeorm';
import { manyByKey, oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { RepresentativeRow } from './representative.row';
import { representedOf } from './representing';

/** Who looks after partners' accounts, for those who do themselves. */
export function representativeLoaders(db: DataSource, viewer: Viewer | null) {
  return {
    /** By the partner's id: something if the viewer represents it, else null. */
    mine: oneByKey(
      ({ id }: { id: string }) => id,
      (ids: readonly string[]) => representedOf(db, viewer, ids),
    ),
    /** Not guarded: ask `mine` first. */
    ofPartner: manyByKey(
      (row: RepresentativeRow) => row.partnerId,
      (ids: readonly string[]) =>
        db.getRepository(RepresentativeRow).find({
          where: { partnerId: In([...ids]) },
          order: { status: 'asc', changedAt: 'asc', memberId: 'asc' },
        }),
    ),
  };
}
