import type { Catalogue } from '../../../kit/catalogue';

/** Whom nobody but they speak for. Asked under the locks of `lockOrganisations`. */
const sole = (id: string) => `${id} in (
  select organisation_id from organisation_representatives mine where member_id = $1::text and status = 'ACCEPTED'
    and not exists (select from organisation_representatives other
      where other.organisation_id = mine.organisation_id and other.status = 'ACCEPTED' and other.member_id <> $1::text))`;

/** What those who enter it say of an organisation: gone when it is closed for their sake. Its row stays, so that a day's limit holds. */
const emptied = {
  ...{
    slug: `'former-' || id`,
    name: `''`,
    sort_name: `''`,
    summary: 'null',
    website: 'null',
    contact_url: 'null',
  },
  ...{ place_id: 'null', words: `''::tsvector`, closed_at: 'coalesce(closed_at, now())' },
};
const said = 'slug name sort_name summary website contact_url place_id words';
const no = (not: string) => ({ not });

/** One that they alone represent is closed and emptied; any other stays, without a word of who did what. */
export const organisations: Catalogue = {
  organisation_placements: {
    shares: [
      { rows: sole('organisation_id'), columns: 'asked_by', erased: 'row', exported: no('below') },
      {
        ...{ rows: 'asked_by = $1::text', columns: 'asked_by', erased: { asked_by: 'null' } },
        exported: {
          ...{ to: 'organisation-placements', by: 'organisation_id community_id' },
          as: 'organisation_id, community_id, status, changed_at',
        },
      },
    ],
    plain: 'organisation_id community_id status changed_at',
    why: 'where an organisation stands',
  },
  organisations: {
    shares: [
      {
        ...{ rows: sole('id'), columns: said, erased: emptied },
        exported: no('below, as what they represent'),
      },
      {
        ...{ rows: 'founder_id = $1::text and closed_at is not null', columns: said, erased: emptied },
        exported: no('it is closed'),
      },
      {
        ...{ rows: 'founder_id = $1::text', columns: 'founder_id', erased: { founder_id: 'null' } },
        exported: {
          ...{ to: 'organisations-entered', by: 'id' },
          as: 'id, slug, name, kind, summary, website, contact_url, place_id, created_at, closed_at',
        },
      },
    ],
    plain: 'id kind created_at closed_at',
    why: 'what kind of organisation it is',
  },
  organisation_representatives: {
    shares: [
      {
        rows: `status <> 'ACCEPTED' and ${sole('organisation_id')}`,
        columns: 'member_id',
        erased: 'row',
        exported: no('others are'),
      },
      {
        ...{
          rows: 'member_id = $1::text',
          columns: 'organisation_id member_id status changed_at',
          erased: 'row',
        },
        exported: {
          ...{ to: 'organisations', by: 'organisation_id' },
          as: `organisation_id, (select name from organisations where id = organisation_id) as name, status, changed_at`,
        },
      },
      {
        rows: 'invited_by = $1::text',
        columns: 'invited_by',
        erased: { invited_by: 'null' },
        exported: no('others are'),
      },
    ],
  },
};

/** Whoever changes an organisation locks it first: all that concern these people, in order, so that neither waits for the other. */
export const lockOrganisations = `
  select 1 from organisations where founder_id = any($1::text[])
    or id in (select organisation_id from organisation_representatives where member_id = any($1::text[]))
    or id in (select organisation_id from organisation_representatives where invited_by = any($1::text[]))
    or id in (select organisation_id from organisation_placements where asked_by = any($1::text[]))
    order by id for update`;
