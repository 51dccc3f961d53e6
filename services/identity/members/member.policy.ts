import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import { memberIds } from '../ids';
import { type MemberRow } from './member.row';

/** Who may see a member, as SQL, and here only: themself always; else their audience, and no block in either direction. */
export function onlyVisible(members: SelectQueryBuilder<MemberRow>, viewer: Viewer | null) {
  if (!viewer) return members.where(`member.audience = 'EVERYONE'`);
  return members.where(
    `(member.id = :viewer or (member.audience in ('EVERYONE', 'MEMBERS') and member.id <> all(:blocked::uuid[])))`,
    { viewer: memberIds.uuid(viewer.memberId), blocked: viewer.blocked.map((id) => memberIds.uuid(id)) },
  );
}
