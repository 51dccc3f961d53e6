import { type Catalogue, following, machinery } from '../../../kit/catalogue';
import { erasedLines } from '../../../kit/erasure';
import { organisations } from './organisations';

const own = 'member_id = $1::text';
const no = (not: string) => ({ not });
const made = no('made of what is handed out elsewhere');
const namesOf = (ids: string, table: string) =>
  `(select array_agg(slug) from ${table} where id = any(${ids}))`;

/** What the directory keeps, whose it is, how it is handed out and what becomes of it. */
export const catalogue: Catalogue = {
  ...machinery,
  ...following,
  ...erasedLines,
  communities: { plain: 'id kind slug name state depth', why: 'communities, of regions' },
  community_ties: {
    plain: 'id from_id to_id kind is_active',
    why: 'how communities lie to each other, of regions',
  },
  partners: { plain: 'id slug is_active', why: 'partners, of identity' },
  skills: {
    plain: `id graph_id slug name_fr name_en category search number list_synonyms added_synonyms synonyms merged_into`,
    why: 'the common list; nothing says who proposed what',
  },
  professions: { plain: 'id graph_id slug name_fr name_en search number', why: 'the common list' },
  catalogue: { plain: 'is_only version', why: 'a counter' },
  shown_areas: {
    plain: 'id name country_code latitude longitude position everyone members',
    why: 'areas and how many show each: counted anew with whoever goes',
  },

  people: {
    shares: [
      {
        rows: 'id = $1::text',
        columns: `handle display_name sort_name avatar_url audience locale joined_at shown_precision area_id area_name country_code
          latitude longitude position active_at cell`,
        erased: {
          ...{ handle: `''`, display_name: `''`, sort_name: `''`, avatar_url: 'null' },
          ...{ audience: `'NOBODY'`, locale: `'en'`, joined_at: `'epoch'`, active_at: `'epoch'` },
        },
        exported: no('identity does'),
      },
    ],
    plain: 'id is_erased',
    why: 'that somebody is gone; where they showed to be goes with identity’s last word of them, which counts the area anew',
  },
  memberships: {
    shares: [
      {
        ...{ rows: own, columns: 'id member_id community_id tie stage status roles joined_at' },
        ...{ erased: 'row', exported: no('regions does') },
      },
    ],
  },
  belongings: {
    shares: [
      {
        rows: own,
        columns: `member_id community_id is_direct member_joined_at member_sort_name member_audience member_active_at`,
        ...{ erased: 'row', exported: made },
      },
    ],
  },
  member_documents: {
    shares: [
      {
        rows: 'id = $1::text',
        columns: 'document words names placed public_document public_words',
        erased: 'row',
        exported: made,
      },
    ],
    plain: 'id changed_xid',
    why: 'which transaction changed it',
  },
  name_words: {
    shares: [
      {
        ...{ rows: 'false', columns: 'word', exported: made },
        erased: { stays: 'until the last member with it goes (documents/build.ts)' },
      },
    ],
  },
  member_skills: {
    shares: [
      {
        rows: own,
        columns: `member_id skill_id direction level place cell member_audience member_position member_joined_at`,
        erased: 'row',
        exported: {
          ...{ to: 'skills', by: 'direction skill_id' },
          as: '(select slug from skills where skills.id = skill_id) as skill, direction, level, place',
        },
      },
    ],
  },
  embed_consents: {
    shares: [
      {
        ...{ rows: own, columns: 'id member_id partner_id fields granted_at', erased: 'row' },
        exported: { to: 'consents', by: 'id' },
      },
    ],
  },
  profiles: {
    shares: [
      {
        rows: own,
        columns: `member_id headline bio work_mode experience profession_ids languages language_keys website links updated_at
          available_from mentor_hours mentor_topic_ids members_only`,
        erased: 'row',
        exported: {
          ...{ to: 'profile', by: 'member_id' },
          as: `headline, bio, work_mode, experience, ${namesOf('profession_ids', 'professions')} as professions, languages, website,
            links, updated_at, available_from, mentor_hours, ${namesOf('mentor_topic_ids', 'skills')} as mentor_topics`,
        },
      },
    ],
  },
  field_audiences: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id default_audience chosen members_only', erased: 'row' },
        exported: { to: 'field-audiences', by: 'member_id', as: 'default_audience, chosen, members_only' },
      },
    ],
  },
  skill_proposals: {
    shares: [
      {
        ...{
          rows: `author_id = $1::text and status = 'WAITING'`,
          columns: 'name plain_name note',
          erased: 'row',
        },
        exported: no('below'),
      },
      {
        ...{
          rows: 'author_id = $1::text',
          columns: 'author_id note',
          erased: { note: 'null', author_id: 'null' },
        },
        exported: {
          ...{ to: 'skill-proposals', by: 'id' },
          as: 'id, name, language, category, direction, level, note, status, proposed_at, reason, decided_at',
        },
      },
      {
        ...{ rows: 'decided_by = $1::text', columns: 'decided_by reason' },
        erased: { reason: 'null', decided_by: 'null' },
        exported: { to: 'skill-decisions', by: 'id', as: 'id, name, status, reason, decided_at' },
      },
    ],
    plain: 'id language category direction level status proposed_at skill_id decided_at',
    why: 'of a proposal that was decided the list keeps what it is about',
  },
  ...organisations,
  search_findings: {
    shares: [
      {
        rows: `search_id in (select id from saved_searches where ${own})`,
        ...{ columns: 'search_id member_id', erased: 'row' },
        exported: { to: 'search-findings', by: 'search_id member_id' },
      },
      { rows: own, columns: 'member_id', erased: 'row', exported: no('others’ searches') },
    ],
  },
  saved_searches: {
    shares: [
      {
        ...{ rows: own, columns: 'id member_id name scope filter alert created_at last_told_at looked_xid' },
        erased: 'row',
        exported: {
          ...{ to: 'saved-searches', by: 'id' },
          as: 'id, name, scope, filter, alert, created_at, last_told_at',
        },
      },
    ],
  },
  feed_events: {
    shares: [
      {
        ...{ rows: `state ->> 'memberId' = $1::text`, columns: 'state', erased: 'row' },
        exported: no('what searches found is'),
      },
    ],
    plain: 'id xid kind at',
    why: 'the order of the feed',
  },
};
