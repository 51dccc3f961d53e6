import type { DataSource } from 'typeorm';

const NAME = `
  insert into partner_representatives as known (partner_id, member_id, status)
  select partner.id, member.id, 'ACCEPTED'
  from partners partner, members member join accounts account on account.id = member.account_id
  where partner.slug = $1 and account.email = $2 and account.verified_at is not null
  on conflict on constraint partner_representatives_pkey do update
    set status = excluded.status, changed_at = now() where known.status <> excluded.status`;

const KNOWN = `
  select exists (select from partners where slug = $1) as "isPartner",
    exists (select from members member join accounts account on account.id = member.account_id
      where account.email = $2 and account.verified_at is not null) as "isMember"`;

/** What an operator named, or what of it there is not. */
export interface Named {
  readonly isPartner: boolean;
  readonly isMember: boolean;
}

/**
 * Names who represents a partner, for its operator: the first one, since only those who do invite others, and another when nobody who did is
 * there any more. Again is the same.
 */
export async function nameRepresentative(db: DataSource, slug: string, email: string): Promise<Named> {
  const of = [slug, email.trim().toLowerCase().normalize('NFC')];
  await db.query(NAME, of);
  const [known]: Named[] = await db.query(KNOWN, of);
  return known ?? { isPartner: false, isMember: false };
}
