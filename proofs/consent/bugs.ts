import type { Member } from './network';

/** Rows that say what they should not, as if a rule had been forgotten when they were written. */
export interface Bug {
  readonly name: string;
  readonly service: 'directory' | 'messaging';
  /** A member as such rows have them. */
  seen(member: Member): Member;
  /** Makes the rows of these members so; `$1` is their ids, `$2` their regions’, `$3` and `$4` the partners’. */
  readonly rows: string;
}

const ofHall = 'partner_id = $3 and member_id = any($1::text[])';
const ofPeople = "update people set audience = 'EVERYONE' where id = any($1::text[])";

export const bugs: readonly Bug[] = [
  {
    ...{ name: 'consents forget that a website was left out', service: 'directory' },
    seen: (one) =>
      one.consented.length === 0 || one.consented.includes('WEBSITE')
        ? one
        : { ...one, consented: [...one.consented, 'WEBSITE'] },
    rows: `update embed_consents set fields = fields || '{WEBSITE}' where ${ofHall}`,
  },
  {
    ...{ name: 'consents forget that a place was left out', service: 'directory' },
    seen: (one) =>
      one.consented.length === 0 || one.consented.includes('PLACE')
        ? one
        : { ...one, consented: [...one.consented, 'PLACE'] },
    rows: `update embed_consents set fields = fields || '{PLACE}' where ${ofHall}`,
  },
  {
    ...{ name: 'a consent is taken for one to any partner', service: 'directory' },
    seen: (one) => (one.consented.length === 0 ? { ...one, consented: one.consentedElsewhere } : one),
    rows: `insert into embed_consents (id, member_id, partner_id, fields, granted_at)
      select gen_random_uuid(), member_id, $3, fields, granted_at from embed_consents
      where partner_id = $4 and member_id = any($1::text[])`,
  },
  {
    ...{ name: 'a consent is lost', service: 'directory' },
    seen: (one) => ({ ...one, consented: one.consented.filter((field) => field !== 'NAME') }),
    rows: `update embed_consents set fields = array_remove(fields, 'NAME') where ${ofHall}`,
  },
  {
    ...{ name: 'whoever left the region stays', service: 'directory' },
    seen: (one) => (one.status === 'LEFT' ? { ...one, status: 'ACTIVE' } : one),
    rows: `insert into belongings (member_id, community_id, is_direct, member_joined_at, member_sort_name, member_audience, member_active_at)
      select id, region, true, joined_at, sort_name, audience, active_at
      from unnest($1::text[], $2::text[]) as gone (member, region) join people on id = member`,
  },
  {
    ...{ name: 'whoever shows themself to members is there for everyone', service: 'directory' },
    seen: (one) => (one.audience === 'MEMBERS' ? { ...one, audience: 'EVERYONE' } : one),
    rows: ofPeople,
  },
  {
    ...{ name: 'whoever is away is still there', service: 'directory' },
    seen: (one) => (one.isAway && one.audience === 'EVERYONE' ? { ...one, isAway: false } : one),
    rows: ofPeople,
  },
  {
    ...{ name: 'fields for members are there for everyone', service: 'directory' },
    seen: (one) => ({ ...one, kept: [] }),
    rows: 'update member_documents set public_document = null where id = any($1::text[])',
  },
  {
    ...{ name: 'hidden threads are shown', service: 'messaging' },
    seen: (one) => (one.thread === 'HIDDEN' ? { ...one, thread: 'SHOWN' } : one),
    rows: `update thread_placements set state = 'SHOWN' from threads where threads.id = thread_id and author_id = any($1::text[])`,
  },
];
