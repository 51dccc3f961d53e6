import type { EntityManager } from 'typeorm';
import { forbidden, notFound } from '../../../kit/errors';
import { holdsScope, type Viewer, wholeScope } from '../../../kit/viewer';
import type { Locale, Words } from '../../../kit/words';
import { memberIds, partnerIds } from '../ids';

/** Whoever changes who represents a partner holds it: what is decided by their number is decided one after the other. */
const HOLD = 'select from partners where id = $1 for update';

/** Kept to the end of the transaction: who is sent away meanwhile waits for what they did. */
const REPRESENTS = `
  select from partner_representatives where partner_id = $1 and member_id = $2 and status = 'ACCEPTED' for share`;

const THEIRS = `
  select partner_id from partner_representatives
  where partner_id = any($1::uuid[]) and member_id = $2 and status = 'ACCEPTED'`;

/** Whether the viewer represents a partner: the one rule by which anything of its account is shown or done. */
export async function represents(
  db: Pick<EntityManager, 'query'>,
  { memberId }: Viewer,
  partnerId: string,
): Promise<boolean> {
  const found = await db.query(REPRESENTS, [
    partnerIds.uuid(partnerId, 'partnerId'),
    memberIds.uuid(memberId),
  ]);
  return found.length === 1;
}

/** The same rule for many partners at once: which of these the viewer represents, by themself and by no app. */
export async function representedOf(
  db: Pick<EntityManager, 'query'>,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<readonly { id: string }[]> {
  if (!viewer || !holdsScope(viewer, wholeScope)) return [];
  const found: { partner_id: string }[] = await db.query(THEIRS, [
    ids.map((id) => partnerIds.uuid(id)),
    memberIds.uuid(viewer.memberId),
  ]);
  return found.map((row) => ({ id: partnerIds.of(row.partner_id) }));
}

/** Throws NOT_FOUND or FORBIDDEN, naming `partnerId`. */
export async function assertRepresents(
  db: Pick<EntityManager, 'query'>,
  viewer: Viewer,
  { partnerId, doing }: { readonly partnerId: string; readonly doing: Words },
): Promise<void> {
  if (await represents(db, viewer, partnerId)) return;
  throw forbidden(doing, 'partnerId');
}

/** Throws NOT_FOUND, naming `partnerId`. */
export async function holdPartner(within: EntityManager, partnerId: string): Promise<void> {
  const held = await within.query(HOLD, [partnerIds.uuid(partnerId, 'partnerId')]);
  if (held.length === 0) throw notFound({ en: 'partner', fr: 'partenaire' }, partnerId, 'partnerId');
}

interface ToTell {
  readonly email: string;
  readonly locale: Locale;
  readonly timeZone: string | null;
  readonly name: string;
  readonly partner: string;
}

/** The addresses and languages of those who represent a partner: what happens to its account, all of them are told. */
export async function representativesToTell(within: EntityManager, partnerId: string) {
  const rows: ToTell[] = await within.query(
    `select account.email, account.locale, account.time_zone as "timeZone", account.display_name as name, partner.name as partner
     from partner_representatives representative
       join members member on member.id = representative.member_id
       join accounts account on account.id = member.account_id
       join partners partner on partner.id = representative.partner_id
     where representative.partner_id = $1 and representative.status = 'ACCEPTED' and account.verified_at is not null
     order by account.email`,
    [partnerIds.uuid(partnerId)],
  );
  return rows;
}
