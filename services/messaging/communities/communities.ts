import { invalid } from '../../../kit/errors';
import { circleIds, regionIds } from '../ids';

/** In so many communities may a thread stand. */
export const mostCommunities = 10;

/** Where a thread is to stand: 1 to 10 ids of regions and circles, each once, in the order given. */
export function cleanCommunityIds(given: readonly string[], field = 'communityIds'): string[] {
  const ids = [...new Set(given)];
  if (ids.length < 1 || ids.length > mostCommunities) {
    throw invalid(field, {
      en: `must name 1 to ${mostCommunities} communities, not ${ids.length}`,
      fr: `doit nommer 1 à ${mostCommunities} communautés, et non ${ids.length}`,
    });
  }
  if (ids.every((id) => regionIds.uuidOrNull(id) || circleIds.uuidOrNull(id))) return ids;
  throw invalid(field, {
    en: 'must hold ids of regions (rgn_…) or circles (crc_…)',
    fr: 'doit contenir des identifiants de régions (rgn_…) ou de cercles (crc_…)',
  });
}

/**
 * Where people of these communities are at home: in them and, as `around`, in every one that contains them at any depth.
 * For a statement that begins `with recursive`.
 */
export const aroundOf = (communityIds: string) => `
  around as (
    select id from unnest(${communityIds}) as own (id)
    union
    select tie.from_id from around join community_ties tie on tie.to_id = around.id and tie.kind = 'CONTAINS'
  )`;
