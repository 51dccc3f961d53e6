import { type DataSource, In } from 'typeorm';
import { oneByKey } from '../../../kit/loader';
import { partnerIds } from '../ids';
import { PartnerRow } from './partner.row';

/**
 * Partners are the same for everyone. One that was switched off is still found by its id, so that whoever once consented
 * to it can see to whom; by its slug it is gone.
 */
export function partnerLoaders(db: DataSource) {
  const partners = db.getRepository(PartnerRow);
  return {
    byId: oneByKey(
      (partner: PartnerRow) => partner.id,
      (ids: readonly string[]) =>
        partners.findBy({ id: In(ids.filter((id) => partnerIds.uuidOrNull(id) !== null)) }),
    ),
    bySlug: oneByKey(
      (partner: PartnerRow) => partner.slug,
      (slugs: readonly string[]) => partners.findBy({ slug: In([...slugs]), isActive: true }),
    ),
  };
}
