import type { DataSource } from 'typeorm';
import { notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { isReadable, viewedAs, viewerValues } from '../threads/thread.policy';
import { cleanCommunityIds } from './communities';

/** $6: community. */
const READABLE = `${viewedAs}
  select from communities community where community.id = $6::text and ${isReadable('community.id')}`;

/** Throws NOT_FOUND, naming `communityId`, for a community that the viewer may not read in. */
export async function assertReadable(
  db: DataSource,
  viewer: Viewer | null,
  communityId: string,
): Promise<void> {
  cleanCommunityIds([communityId], 'communityId');
  const found: unknown[] = await db.query(READABLE, [...viewerValues(viewer), communityId]);
  if (found.length === 0) throw notFound({ en: 'community', fr: 'communauté' }, communityId, 'communityId');
}
