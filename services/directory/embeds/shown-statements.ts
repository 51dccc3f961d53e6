import type { Viewer } from '../../../kit/viewer';
import { Values } from '../values';
import { askingPartner, type CountedCards, type Statement, whoIsShown } from './card-statements';

const mostPlaces = 500;

/**
 * The areas that those shown of several communities show, each with how many. Each community has at least one row, so that it can say whether
 * there is such a partner. One area is one mark, whatever was written of it when.
 */
export function placesOfEach(
  communityIds: readonly string[],
  { partner, fit }: CountedCards,
  viewer: Viewer | null,
): Statement {
  const values = new Values();
  const from = askingPartner(communityIds, partner, values);
  return {
    sql: `select c.id as community_id, partner.id is not null as is_partner, place.* ${from}
      left join lateral (
        select min(p.area_name) as name, min(p.latitude) as latitude, min(p.longitude) as longitude, count(*)::int as count
        ${whoIsShown(viewer, fit, values)} and 'PLACE' = any(e.fields) and p.area_id is not null
        group by p.area_id order by count(*) desc, min(p.area_name), p.area_id limit ${mostPlaces}
      ) place on true
      order by c.id, place.count desc, place.name`,
    values: values.list,
  };
}

/** Whose pages, and of which region, by their slugs. */
export interface NamedOn {
  readonly partner: string;
  readonly region: string;
}

const unnarrowed = { skillIds: [], professionIds: [] };

/** The names of these members, of those who would be on a card of the region and let the partner show it. */
export function namesOf(
  memberIds: readonly string[],
  { partner, region }: NamedOn,
  viewer: Viewer | null,
): Statement {
  const values = new Values();
  return {
    sql: `select shown.id, d.document->>'displayName' as name from communities c
      join partners partner on partner.slug = ${values.of(partner)} and partner.is_active
      join lateral (
        select p.id ${whoIsShown(viewer, unnarrowed, values)}
        and e.member_id = any(${values.of(memberIds)}::text[]) and 'NAME' = any(e.fields)
      ) shown on true
      join member_documents d on d.id = shown.id
      where c.kind = 'REGION' and c.slug = ${values.of(region)}`,
    values: values.list,
  };
}
