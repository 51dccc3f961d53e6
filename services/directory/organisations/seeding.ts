import type { DataSource } from 'typeorm';
import { organisationIds } from '../ids';
import type { OrganisationKind } from './organisation-kind.type';

/** An organisation as it was entered elsewhere, or as the demo makes it up; by its slug it is known again. */
export interface SeedOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly summary?: string | null;
  readonly website?: string | null;
  readonly contactUrl?: string | null;
  readonly placeId?: string | null;
  readonly representativeIds: readonly string[];
  readonly communityIds: readonly string[];
  readonly createdAt: Date;
}

const save = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as given (id uuid, slug text, name text, kind text, summary text, website text,
      contact_url text, place_id text, representatives jsonb, communities jsonb, created_at timestamptz)
  ), entered as (
    insert into organisations (id, slug, name, sort_name, kind, summary, website, contact_url, place_id, words, created_at)
    select id, slug, name, unaccent(lower(name)), kind, summary, website, contact_url, place_id, organisation_words(name, summary), created_at
    from given
    on conflict on constraint organisations_slug_taken do nothing
    returning id
  ), placed as (
    insert into organisation_placements (organisation_id, community_id, status, changed_at)
    select id, one.community_id, 'STANDING', created_at + one.place * interval '1 second'
    from entered join given using (id), jsonb_array_elements_text(communities) with ordinality as one (community_id, place)
  )
  insert into organisation_representatives (organisation_id, member_id, status, changed_at)
  select id, one.member_id, 'ACCEPTED', created_at + one.place * interval '1 second'
  from entered join given using (id), jsonb_array_elements_text(representatives) with ordinality as one (member_id, place)
  where not exists (select from people where people.id = one.member_id and people.is_erased)
`;

/** Enters organisations with who represents them and where they stand. What is there under a slug stays as it is. */
export async function seedOrganisations(
  db: DataSource,
  organisations: readonly SeedOrganisation[],
): Promise<void> {
  const rows = organisations.map((one) => ({
    id: organisationIds.uuid(organisationIds.make(one.createdAt.getTime())),
    slug: one.slug,
    name: one.name,
    kind: one.kind,
    summary: one.summary ?? null,
    website: one.website ?? null,
    contact_url: one.contactUrl ?? null,
    place_id: one.placeId ?? null,
    representatives: one.representativeIds,
    communities: one.communityIds,
    created_at: one.createdAt,
  }));
  await db.query(save, [JSON.stringify(rows)]);
}
