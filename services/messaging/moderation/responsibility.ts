import { forbidden } from '../../../kit/errors';
import { holdsRole, type Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import type { SetModerationInput } from './moderation.type';

const SET = `
  with acting as materialized (select set_config('hameau.acting', $3, true))
  insert into community_moderation (community_id, is_local) select $1, $2 from acting
  on conflict (community_id) do update set is_local = excluded.is_local`;

/** Says who looks after a community; its stewards do. */
export async function setModeration(
  { db }: Context,
  viewer: Viewer,
  { communityId, isLocal }: SetModerationInput,
): Promise<boolean> {
  cleanCommunityIds([communityId], 'communityId');
  if (!holdsRole(viewer, communityId, 'STEWARD')) throw forbidden(setHere, 'communityId');
  await db.query(SET, [communityId, isLocal, viewer.memberId]);
  return isLocal;
}

const setHere = {
  en: 'say who looks after this community: it takes one of its stewards',
  fr: 'dire qui s’occupe de cette communauté : il faut en être responsable',
};
