import { type Catalogue, following, machinery } from '../../../kit/catalogue';
import { account, email, member, memberId, no, theirs, told } from './shares';
import { waysIn } from './ways-in-catalogue';

/**
 * What identity keeps, whose it is, how it is handed out and what becomes of it. The person is JSON: the account's and the member's uuids,
 * the member's id, and the address as long as there is one.
 */
export const catalogue: Catalogue = {
  ...machinery,
  ...following,
  signing_keys: { plain: 'kid private_key public_key created_at signs_from', why: 'Hameau’s own keys' },
  partners: { plain: 'id slug name website origins is_active', why: 'those outside the network' },
  erasures: {
    shares: [
      {
        ...{ rows: 'false', columns: 'person', exported: no('of whoever is gone') },
        erased: { stays: 'until every service has said what it erased' },
      },
    ],
    plain: 'id secret_hash begun_at done_at',
    why: 'receipts of nobody any more',
  },
  erasure_receipts: {
    plain: 'erasure_id service counts erased_at settled_at due_at tries',
    why: 'how many rows of which tables went',
  },

  export_chunks: {
    shares: [
      {
        rows: `export_id in (select id from exports where ${theirs})`,
        ...{ columns: 'export_id attempt position bytes', erased: 'row', exported: no('it is an export') },
      },
    ],
  },
  exports: {
    shares: [
      {
        rows: theirs,
        columns: 'id account_id secret_hash attempt asked_at ready_at expires_at bytes due_at tries',
        erased: 'row',
        exported: { to: 'exports', by: 'id', as: 'asked_at, ready_at, expires_at' },
      },
    ],
  },
  ...waysIn,
  mail_links: {
    shares: [
      {
        ...{ rows: theirs, columns: 'hash account_id purpose expires_at used_at email', erased: 'row' },
        exported: { to: 'mail-links', by: 'hash', as: 'purpose, email, expires_at, used_at' },
      },
    ],
  },
  blocks: {
    shares: [
      {
        ...{ rows: `blocker_id = ${member}`, columns: 'blocker_id blocked_id blocked_at', erased: 'row' },
        exported: { to: 'blocks', by: 'blocked_id', as: 'blocked_id, blocked_at' },
      },
      {
        ...{ rows: `blocked_id = ${member}`, columns: 'blocked_id', erased: 'row' },
        exported: no('who blocked one is told to nobody'),
      },
    ],
  },
  homes: {
    shares: [
      {
        rows: `member_id = ${member}`,
        columns: 'member_id place_id precision area_id area_name country_code latitude longitude saved_at',
        erased: 'row',
        exported: {
          ...{ to: 'home', by: 'member_id' },
          as: 'place_id, precision, area_id, area_name, country_code, latitude, longitude, saved_at',
        },
      },
    ],
  },
  feed_events: {
    shares: [told('member', 'id'), told('block', 'blockerId'), told('block', 'blockedId')],
    plain: 'id xid kind at',
    why: 'the order of the feed',
  },
  mails: {
    shares: [
      {
        rows: `${theirs} or recipient = ${email}`,
        columns: `id recipient subject body_text body_html written_at due_at tries sent_at last_error letter_id account_id is_last`,
        erased: 'row',
        exported: { to: 'mails', by: 'id', as: 'recipient, subject, body_text, written_at, sent_at' },
      },
      {
        rows: `about @> array[${memberId}] and sent_at is null`,
        ...{ columns: 'about', erased: 'row', exported: no('others’ mails') },
      },
      {
        ...{ rows: `about @> array[${memberId}]`, columns: 'about', exported: no('others’ mails') },
        erased: { subject: `''`, body_text: `''`, body_html: `''` },
      },
    ],
  },
  guesses: {
    shares: [
      {
        rows: `about in ('account ' || ${email}, 'reset of ' || ${email})`,
        ...{ columns: 'about tries ends_at', erased: 'row', exported: no('counts of a quarter of an hour') },
      },
    ],
  },
  audit_events: {
    shares: [
      {
        ...{ rows: theirs, columns: 'account_id network device' },
        erased: { account_id: 'null', network: 'null', device: 'null' },
        exported: { to: 'activity', by: 'id', as: 'at, kind, network, device, about, role' },
      },
      {
        ...{
          rows: `by_account_id = ${account}`,
          columns: 'by_account_id',
          erased: { by_account_id: 'null' },
        },
        exported: { to: 'activity-with-others', by: 'id', as: 'at, kind, about, role' },
      },
    ],
    plain: 'id at kind about role',
    why: 'that something happened, to nobody any more',
  },
  partner_representatives: {
    shares: [
      {
        ...{
          rows: `member_id = ${member}`,
          columns: 'partner_id member_id status changed_at',
          erased: 'row',
        },
        exported: { to: 'partner-representations', by: 'partner_id', as: 'partner_id, status, changed_at' },
      },
      {
        ...{ rows: `invited_by = ${member}`, columns: 'invited_by', erased: { invited_by: 'null' } },
        exported: no('whom they asked is of others'),
      },
    ],
  },
  partner_keys: {
    shares: [
      {
        ...{ rows: `made_by = ${member}`, columns: 'made_by', erased: { made_by: 'null' } },
        exported: { to: 'partner-keys', by: 'id', as: 'id, partner_id, name, scopes, made_at, ends_at' },
      },
    ],
    plain: 'id partner_id slot name hash scopes region_ids origins daily_quota made_at ends_at used_at',
    why: 'what a partner, who is no person, asks by',
  },
  partner_key_usage: { plain: 'key_id day requests refused', why: 'how often a partner asked' },
  members: {
    shares: [
      {
        rows: theirs,
        columns:
          'id account_id handle display_name avatar_url audience joined_at seen_on asked_on away_since',
        erased: 'row',
        exported: {
          ...{ to: 'member', by: 'id' },
          as: 'id, handle, display_name, avatar_url, audience, joined_at, seen_on, asked_on, away_since',
        },
      },
    ],
  },
  accounts: {
    shares: [
      {
        rows: `id = ${account}`,
        columns: 'id email password_hash display_name locale time_zone created_at verified_at',
        erased: 'row',
        exported: {
          to: 'account',
          by: 'id',
          as: 'id, email, display_name, locale, time_zone, created_at, verified_at',
        },
      },
    ],
  },
};
