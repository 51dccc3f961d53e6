import type { DataSource } from 'typeorm';
import { partnerKeyIds } from '../ids';

/** What a gateway asks about a key that it was shown, and how often it was used since it asked last. */
export interface KeyAsked {
  readonly id: string;
  /** SHA-256 of the whole key, in hexadecimal: the key itself stays with the gateway. */
  readonly hash: string;
  /** The day, of UTC, whose requests are to be told: `2027-01-31`. */
  readonly day: string;
  readonly uses: { readonly day: string; readonly requests: number; readonly refused: number };
}

/** What a key that lives may do, for whom, and how much it was used on the day asked about, by all gateways together. */
export interface KeyKnown {
  readonly partner: { readonly slug: string; readonly name: string; readonly website: string };
  readonly scopes: readonly string[];
  readonly regionIds: readonly string[] | null;
  readonly origins: readonly string[];
  readonly dailyQuota: number;
  readonly requests: number;
}

const ASK = `
  with key as (
    select * from partner_keys where id = $1 and hash = decode($2, 'hex')
  ), counted as (
    insert into partner_key_usage as known (key_id, day, requests, refused)
    select id, $4::date, $5::integer, $6::integer from key where $5::integer + $6::integer > 0
    on conflict on constraint partner_key_usage_pkey do update
      set (requests, refused) = (known.requests + excluded.requests, known.refused + excluded.refused)
    returning day, requests
  ), used as (
    update partner_keys set used_at = now() from key where partner_keys.id = key.id and $5::integer > 0
  )
  select partner.slug, partner.name, partner.website, key.scopes, key.region_ids as "regionIds", key.origins,
    key.daily_quota as "dailyQuota", partner.is_active and (key.ends_at is null or key.ends_at > now()) as "isLive",
    coalesce((select requests from counted where day = $3::date),
      (select usage.requests from partner_key_usage usage where (usage.key_id, usage.day) = (key.id, $3::date)),
      0) as requests
  from key join partners partner on partner.id = key.partner_id`;

type Row = Omit<KeyKnown, 'partner'> & KeyKnown['partner'] & { readonly isLive: boolean };

/** Counts what a key was used for, and tells what it may do; null if there is none, or it has ended. One statement. */
export async function keyKnown(db: DataSource, { id, hash, day, uses }: KeyAsked): Promise<KeyKnown | null> {
  const uuid = partnerKeyIds.uuidOrNull(id);
  if (uuid === null || !/^[0-9a-f]{64}$/.test(hash)) return null;
  const asked = [uuid, hash, day, uses.day, uses.requests, uses.refused];
  const [row]: Row[] = await db.query(ASK, asked);
  if (!row?.isLive) return null;
  const { isLive, slug, name, website, ...may } = row;
  return { partner: { slug, name, website }, ...may };
}

/** Whether any key that lives is for pages of this origin: a browser asks before it shows the key itself. */
export async function isKeyOrigin(db: DataSource, origin: string): Promise<boolean> {
  const [found]: { known: boolean }[] = await db.query(
    `select exists (select from partner_keys
       where origins @> array[$1] and (ends_at is null or ends_at > now())) as known`,
    [origin],
  );
  return found?.known ?? false;
}
