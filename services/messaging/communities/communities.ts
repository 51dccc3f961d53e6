import type { DataSource } from 'typeorm';
import { invalid, notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { circleIds, regionIds } from '../ids';

const most = 10;

/** Where a thread is to stand: 1 to 10 ids of regions and circles, each once, in the order given. */
export function cleanCommunityIds(given: readonly string[]): string[] {
  const ids = [...new Set(given)];
  if (ids.length < 1 || ids.length > most) {
    throw invalid('communityIds', {
      en: `must name 1 to ${most} communities, not ${ids.length}`,
      fr: `doit nommer 1 à ${most} communautés, et non ${ids.length}`,
    });
  }
  if (ids.every((id) => regionIds.uuidOrNull(id) || circleIds.uuidOrNull(id))) return ids;
  throw invalid('communityIds', {
    en: 'must hold ids of regions (rgn_…) or circles (crc_…)',
    fr: 'doit contenir des identifiants de régions (rgn_…) ou de cercles (crc_…)',
  });
}

/** Throws NOT_FOUND for the first one whose threads the viewer may not read: missing and hidden alike. */
export async function assertCommunities(
  db: DataSource,
  viewer: Viewer,
  ids: readonly string[],
): Promise<void> {
  const own = viewer.memberships.map((membership) => membership.communityId);
  const rows: { id: string }[] = await db.query(
    `select id from communities where id = any($1::text[]) and (state <> 'INCUBATING' or id = any($2::text[]))`,
    [ids, own],
  );
  const found = new Set(rows.map((row) => row.id));
  const missing = ids.find((id) => !found.has(id));
  if (missing) throw notFound({ en: 'community', fr: 'communauté' }, missing, 'communityIds');
}
