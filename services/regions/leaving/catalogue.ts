import { type Catalogue, following, machinery } from '../../../kit/catalogue';
import { erasedLines } from '../../../kit/erasure';

const own = 'member_id = $1::text';

/** What regions keeps, whose it is, how it is handed out and what becomes of it. */
export const catalogue: Catalogue = {
  ...machinery,
  ...following,
  ...erasedLines,
  places: {
    plain: `id parent_id path kind code source name name_fr slug country_code population latitude longitude accuracy epci_code
      search_name search_name_fr shown_area_id shown_region_id location`,
    why: 'the gazetteer',
  },
  epcis: { plain: 'code name population latitude longitude', why: 'the gazetteer' },
  shown_areas: { plain: 'id kind name country_code latitude longitude population', why: 'the gazetteer' },
  place_imports: { plain: 'version steps_done steps', why: 'the gazetteer' },
  communities: {
    plain: 'id kind slug name sort_name summary language place_id state founded_at',
    why: 'regions and circles; nothing says who founded one',
  },
  region_ties: { plain: 'id kind from_id to_id both_kinds', why: 'how regions lie to each other' },
  region_tree: { plain: 'one revision', why: 'a counter' },
  people: {
    shares: [
      { rows: 'id = $1::text', columns: 'id audience', erased: 'row', exported: { not: 'identity does' } },
    ],
  },
  memberships: {
    shares: [
      {
        rows: own,
        columns: 'id member_id community_id community_kind tie stage status roles joined_at',
        erased: 'row',
        exported: {
          ...{ to: 'memberships', by: 'id' },
          as: `id, community_id, community_kind, (select name from communities where id = community_id) as community,
            tie, stage, status, roles, joined_at`,
        },
      },
    ],
  },
  feed_events: {
    shares: [
      {
        ...{ rows: `state ->> 'memberId' = $1::text`, columns: 'state', erased: 'row' },
        exported: { not: 'the memberships are' },
      },
      {
        rows: `state ->> 'byId' = $1::text`,
        columns: 'state',
        erased: { state: `state - 'byId'` },
        exported: { not: 'identity does' },
      },
    ],
    plain: 'id xid kind at',
    why: 'the order of the feed',
  },
};
