import type { OrganisationKind } from './organisation-kind.type';

/** An organisation that is not closed, with who represents it and where it stands: whoever shows one mostly shows these. */
export interface OrganisationRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sortName: string;
  readonly kind: OrganisationKind;
  readonly summary: string | null;
  readonly website: string | null;
  readonly contactUrl: string | null;
  readonly placeId: string | null;
  readonly createdAt: Date;
  /** Hidden ones too: these are for the guarded loader of members alone. */
  readonly representativeIds: readonly string[];
  readonly communityIds: readonly string[];
}

/** Over `organisations o`. */
export const organisationColumns = `o.id, o.slug, o.name, o.sort_name as "sortName", o.kind, o.summary, o.website,
  o.contact_url as "contactUrl", o.place_id as "placeId", o.created_at as "createdAt",
  array(select r.member_id from organisation_representatives r where r.organisation_id = o.id and r.status = 'ACCEPTED'
    order by r.changed_at, r.member_id) as "representativeIds",
  array(select s.community_id from organisation_placements s where s.organisation_id = o.id and s.status = 'STANDING'
    order by s.changed_at, s.community_id) as "communityIds"`;
