import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import { memberIds } from '../ids';
import { type MemberRow } from './member.row';
import type { MemberAudience } from './member.type';

const isShown = (...audiences: MemberAudience[]) =>
  `member.audience in (${audiences.map((one) => `'${one}'`).join(', ')}) and member.away_since is null`;

/**
 * Who may see a member, as SQL, and here only: themself always; else their audience, while they are not away, and no block in either
 * direction.
 */
export function onlyVisible(members: SelectQueryBuilder<MemberRow>, viewer: Viewer | null) {
  if (!viewer) return members.where(isShown('EVERYONE'));
  return members.where(
    `(member.id = :viewer or (${isShown('EVERYONE', 'MEMBERS')} and member.id <> all(:blocked::uuid[])))`,
    { viewer: memberIds.uuid(viewer.memberId), blocked: viewer.blocked.map((id) => memberIds.uuid(id)) },
  );
}
