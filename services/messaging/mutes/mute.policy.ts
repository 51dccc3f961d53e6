/** Did this member mute that one? As SQL. */
export const isMemberMuted = (memberId: string, authorId: string) => `exists (
  select from muted_members muted where (muted.member_id, muted.muted_id) = (${memberId}, ${authorId}))`;

/** Did a member mute a community among these, and is none of the others one they belong to and did not? As SQL. */
export const areCommunitiesMuted = (memberId: string, communityIds: string) => `(
  exists (select from muted_communities muted
    where muted.member_id = ${memberId} and muted.community_id = any(${communityIds}))
  and not exists (select from memberships belongs
    where belongs.member_id = ${memberId} and belongs.community_id = any(${communityIds})
      and not exists (select from muted_communities muted
        where (muted.member_id, muted.community_id) = (${memberId}, belongs.community_id))))`;
