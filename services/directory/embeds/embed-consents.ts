import type { EntityManager } from 'typeorm';
import { notFound } from '../../../kit/errors';
import { assertFirst, type Page, type PageArgs, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { embedConsentIds, partnerIds } from '../ids';
import { assertNotErased } from '../people/present';
import { EmbedConsentRow } from './embed-consent.row';
import type { SetEmbedConsentInput } from './embed-consent.type';
import { EmbedField } from './embed-field.type';
import { positionOf, readPosition } from './position';

const list = 'consents';

// Saying the same again is no news: it keeps its place in the lists.
const save = `
  insert into embed_consents as known (id, member_id, partner_id, fields, granted_at) values ($1, $2, $3, $4, $5)
  on conflict on constraint embed_consents_one_each do update set
    fields = excluded.fields,
    granted_at = case when known.fields = excluded.fields then known.granted_at else excluded.granted_at end
`;

/** Replaces what the partner's pages may show of the viewer; nothing withdraws the consent, and answers null. */
export async function setEmbedConsent(
  { db, clock, settle, change }: Context,
  { memberId }: Viewer,
  { partnerId, fields: given }: SetEmbedConsentInput,
): Promise<EmbedConsentRow | null> {
  partnerIds.uuid(partnerId, 'partnerId');
  const fields = Object.values(EmbedField).filter((field) => given.includes(field));
  const isGiven = fields.length > 0;
  const isKnown = () => knownPartner(db.manager, partnerId, isGiven);
  // A partner that identity made a moment ago may not have been told of yet.
  if (!(await isKnown())) await settle();
  if (!(await isKnown())) throw notFound({ en: 'partner', fr: 'partenaire' }, partnerId, 'partnerId');

  return change(async (within) => {
    await assertNotErased(within, memberId);
    const consents = within.getRepository(EmbedConsentRow);
    if (!isGiven) await consents.delete({ memberId, partnerId });
    else
      await within.query(save, [
        embedConsentIds.uuid(embedConsentIds.make()),
        memberId,
        partnerId,
        fields,
        clock(),
      ]);
    return consents.findOneBy({ memberId, partnerId });
  });
}

/** Consent is given to a partner that is active; it can be withdrawn from any. */
async function knownPartner(within: EntityManager, id: string, mustBeActive: boolean): Promise<boolean> {
  const found = await within.query('select from partners where id = $1 and (is_active or not $2)', [
    id,
    mustBeActive,
  ]);
  return found.length > 0;
}

export async function consentsPage(
  { db }: Context,
  { memberId }: Viewer,
  { first, after }: PageArgs,
): Promise<Page<EmbedConsentRow>> {
  assertFirst(first);
  const position = readPosition(list, after);
  const consents = db.getRepository(EmbedConsentRow);
  const query = consents
    .createQueryBuilder('consent')
    .where('consent.memberId = :memberId', { memberId })
    .orderBy('consent.grantedAt', 'DESC')
    .addOrderBy('consent.id', 'DESC')
    .take(first + 1);
  if (position)
    query.andWhere('(consent.granted_at, consent.id) < (:grantedAt::timestamptz, :id::uuid)', position);
  return pageOf(
    await query.getMany(),
    { first, after: after ?? null },
    {
      cursor: (row) => positionOf(list, row),
      node: (row) => row,
      totalCount: () => consents.countBy({ memberId }),
    },
  );
}
