import type { DataSource } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { visibleTo } from '../people/person.policy';
import { membershipVisibleTo } from './membership.policy';
import { MembershipRow, membershipColumns, membershipFrom, membershipIds } from './membership.row';

const asker = { viewer: '$2', blocked: '$3' };

const byIds = `
  select ${membershipColumns}
  from memberships membership join communities community on community.id = membership.community_id
  where membership.id = any($1::uuid[]) and ${membershipVisibleTo(asker)}`;

// A member who may be seen and belongs nowhere answers one row without a membership.
const ofMembers = `
  select asked.id as asked, ${membershipColumns}
  from unnest($1::text[]) asked (id)
    left join (memberships membership join communities community on community.id = membership.community_id)
      on membership.member_id = asked.id and membership.status <> 'LEFT' and ${membershipVisibleTo(asker)}
  where ${visibleTo('asked.id', asker)}
  order by membership.joined_at, membership.id`;

const own = `
  select ${membershipColumns} from memberships membership
  where membership.member_id = $1 and membership.community_id = any($2::uuid[]) and membership.status <> 'LEFT'`;

interface MembershipsOf {
  readonly memberId: string;
  readonly memberships: MembershipRow[];
}

/** The guarded door to memberships: what the viewer may not see is absent, as if there were none. */
export function membershipLoaders(db: DataSource, viewer: Viewer | null) {
  const whoAsks = [viewer?.memberId ?? null, viewer?.blocked ?? []];
  return {
    byId: oneByKey(
      (membership: MembershipRow) => membership.id,
      async (ids: readonly string[]) => {
        const uuids = ids.map((id) => membershipIds.uuidOrNull(id)).filter((uuid) => uuid !== null);
        return (await db.query<MembershipRow[]>(byIds, [uuids, ...whoAsks])).map(membershipFrom);
      },
    ),
    /** Null for a member whom the viewer may not see. */
    ofMember: oneByKey(
      ({ memberId }: MembershipsOf) => memberId,
      async (memberIds: readonly string[]) => grouped(await db.query(ofMembers, [memberIds, ...whoAsks])),
    ),
    /** The viewer's own, by the uuid of the community. */
    own: oneByKey(
      ({ communityUuid }: MembershipRow) => communityUuid,
      async (communityUuids: readonly string[]) => {
        if (!viewer) return [];
        return (await db.query<MembershipRow[]>(own, [viewer.memberId, communityUuids])).map(membershipFrom);
      },
    ),
  };
}

function grouped(rows: readonly (MembershipRow & { readonly asked: string })[]): MembershipsOf[] {
  const found = new Map<string, MembershipRow[]>();
  for (const row of rows) {
    const memberships = found.get(row.asked) ?? [];
    found.set(row.asked, memberships);
    if (row.uuid !== null) memberships.push(membershipFrom(row));
  }
  return [...found].map(([memberId, memberships]) => ({ memberId, memberships }));
}
