import type { DataSource } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import { assertReadable } from '../communities/readable';
import type { Context } from '../context';
import { memberIds } from '../ids';
import type { SetCommunityMuteInput, SetMemberMuteInput } from './mute.type';

/** Only a member there is, whoever may see them: nothing is told about them by it but that. */
const MUTE_MEMBER = `
  insert into muted_members (member_id, muted_id, muted_at)
  select $1, person.id, $3 from people person where person.id = $2
  on conflict on constraint muted_members_pkey do update set muted_at = muted_members.muted_at returning muted_id`;
const UNMUTE_MEMBER = 'delete from muted_members where member_id = $1 and muted_id = $2';
const MUTE_COMMUNITY = `
  insert into muted_communities (member_id, community_id, muted_at) values ($1, $2, $3) on conflict do nothing`;
const UNMUTE_COMMUNITY = 'delete from muted_communities where member_id = $1 and community_id = $2';
const MUTED_MEMBERS =
  'select muted_id as id from muted_members where member_id = $1 order by muted_at desc, muted_id';
const MUTED_COMMUNITIES =
  'select community_id as id from muted_communities where member_id = $1 order by muted_at desc, community_id';

/** Says whether a member’s words leave the viewer alone. The member is not told, and sees no difference. */
export async function setMemberMute(
  context: Context,
  viewer: Viewer,
  { memberId, isMuted }: SetMemberMuteInput,
): Promise<void> {
  memberIds.uuid(memberId, 'memberId');
  const pair = [viewer.memberId, memberId];
  if (!isMuted) return void (await context.db.query(UNMUTE_MEMBER, pair));
  if (memberId === viewer.memberId)
    throw invalid('memberId', {
      en: 'is you: one cannot mute oneself',
      fr: 'est vous-même : on ne peut pas se mettre en sourdine',
    });
  const found: unknown[] = await context.db.query(MUTE_MEMBER, [...pair, context.clock()]);
  if (found.length === 0) throw notFound({ en: 'member', fr: 'membre' }, memberId, 'memberId');
}

/** Says whether the viewer hears nothing from a community, but what moderators do about their own words. */
export async function setCommunityMute(
  context: Context,
  viewer: Viewer,
  { communityId, isMuted }: SetCommunityMuteInput,
): Promise<void> {
  cleanCommunityIds([communityId], 'communityId');
  const pair = [viewer.memberId, communityId];
  if (!isMuted) return void (await context.db.query(UNMUTE_COMMUNITY, pair));
  await assertReadable(context.db, viewer, communityId);
  await context.db.query(MUTE_COMMUNITY, [...pair, context.clock()]);
}

/** Whom the viewer muted, the latest first. */
export const mutedMembers = (db: DataSource, viewer: Viewer) => idsOf(db, MUTED_MEMBERS, viewer);

/** What the viewer muted, the latest first. */
export const mutedCommunities = (db: DataSource, viewer: Viewer) => idsOf(db, MUTED_COMMUNITIES, viewer);

async function idsOf(db: DataSource, muted: string, { memberId }: Viewer): Promise<string[]> {
  const rows: { id: string }[] = await db.query(muted, [memberId]);
  return rows.map(({ id }) => id);
}
