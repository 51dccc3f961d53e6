import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { memberIds } from '../ids';
import { onlyVisible } from './member.policy';
import { MemberRow } from './member.row';

/** The guarded door to members: a hidden or blocked one is absent, as if there were none. */
export function memberLoaders(db: DataSource, viewer: Viewer | null) {
  const visible = () => onlyVisible(db.getRepository(MemberRow).createQueryBuilder('member'), viewer);
  return {
    byId: oneByKey(
      (member: MemberRow) => member.id,
      (ids: readonly string[]) =>
        visible()
          .andWhere('member.id = any(:ids::uuid[])', { ids: ids.map((id) => memberIds.uuid(id)) })
          .getMany(),
    ),
  };
}
