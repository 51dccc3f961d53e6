import type { DataSource } from 'typeorm';
import { record } from '../../../kit/feed';
import { type HomeRow } from '../homes/home.row';
import { accountIds, memberIds } from '../ids';
import { MemberRow } from './member.row';
import { memberState } from './members';

/** A member as another network or the demo brings them: verified already, with or without a password. */
export interface ImportedMember {
  readonly id: string;
  readonly accountId: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly displayName: string;
  readonly handle: string;
  readonly locale: 'en' | 'fr';
  readonly audience: MemberRow['audience'];
  readonly joinedAt: Date;
  readonly home: Omit<HomeRow, 'memberId'> | null;
}

const batchSize = 1_000;

/** Adds members in batches, each with its feed events in one short transaction. Those already there stay as they are. */
export async function importMembers(
  db: DataSource,
  members: readonly ImportedMember[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let at = 0; at < members.length; at += batchSize) {
    await importBatch(db, members.slice(at, at + batchSize));
    onProgress(Math.min(at + batchSize, members.length));
  }
}

async function importBatch(db: DataSource, members: readonly ImportedMember[]): Promise<void> {
  await db.transaction(async (within) => {
    await within.query(
      `insert into accounts (id, email, password_hash, display_name, locale, created_at, verified_at)
       select id, email, password_hash, display_name, locale, joined_at, joined_at
       from jsonb_to_recordset($1) as given
         (id uuid, email text, password_hash text, display_name text, locale text, joined_at timestamptz)
       on conflict do nothing`,
      [JSON.stringify(members.map(accountOf))],
    );
    const added: { id: string }[] = await within.query(
      `insert into members (id, account_id, handle, display_name, audience, joined_at)
       select id, account_id, handle, display_name, audience, joined_at
       from jsonb_to_recordset($1) as given
         (id uuid, account_id uuid, handle text, display_name text, audience text, joined_at timestamptz)
       on conflict do nothing returning id`,
      [JSON.stringify(members.map(memberOf))],
    );
    const isNew = new Set(added.map(({ id }) => memberIds.of(id)));
    const news = members.filter((member) => isNew.has(member.id));
    await within.query(
      `insert into homes (member_id, place_id, precision, area_id, area_name, country_code, latitude, longitude)
       select member_id, place_id, precision, area_id, area_name, country_code, latitude, longitude
       from jsonb_to_recordset($1) as given
         (member_id uuid, place_id text, precision text, area_id text, area_name text, country_code text,
          latitude double precision, longitude double precision)`,
      [JSON.stringify(news.filter((member) => member.home).map(homeOf))],
    );
    await record(
      within,
      news.map((member) => ({ kind: 'member', state: stateOf(member) })),
    );
  });
}

const accountOf = (member: ImportedMember) => ({
  id: accountIds.uuid(member.accountId),
  email: member.email,
  password_hash: member.passwordHash,
  display_name: member.displayName,
  locale: member.locale,
  joined_at: member.joinedAt,
});

const memberOf = (member: ImportedMember) => ({
  id: memberIds.uuid(member.id),
  account_id: accountIds.uuid(member.accountId),
  handle: member.handle,
  display_name: member.displayName,
  audience: member.audience,
  joined_at: member.joinedAt,
});

const homeOf = ({ id, home }: ImportedMember) => ({
  member_id: memberIds.uuid(id),
  place_id: home?.placeId,
  precision: home?.precision,
  area_id: home?.areaId,
  area_name: home?.areaName,
  country_code: home?.countryCode,
  latitude: home?.latitude,
  longitude: home?.longitude,
});

const stateOf = (member: ImportedMember) =>
  memberState(
    { ...member, avatarUrl: null, awaySince: null },
    { locale: member.locale, timeZone: null },
    member.home && { ...member.home, memberId: member.id },
  );
