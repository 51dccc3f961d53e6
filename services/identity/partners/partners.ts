import { type DataSource, MoreThan } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { assertFirst, cursorOf, type Page, type PageArgs, pageOf, readCursor } from '../../../kit/page';
import { PartnerRow } from './partner.row';

/** What the gateway needs to know to show a partner's page: whom to name, and who may frame it. */
export interface ShowingPartner {
  readonly name: string;
  readonly website: string;
  readonly origins: readonly string[];
}

export async function partnersPage(db: DataSource, { first, after }: PageArgs): Promise<Page<PartnerRow>> {
  assertFirst(first);
  const partners = db.getRepository(PartnerRow);
  const from = positionIn(after);
  const rows = await partners.find({
    where: { isActive: true, ...(from === null ? {} : { slug: MoreThan(from) }) },
    order: { slug: 'asc' },
    take: first + 1,
  });
  return pageOf(
    rows,
    { first, after: after ?? null },
    {
      cursor: ({ slug }) => cursorOf(['partner', slug]),
      node: (row) => row,
      totalCount: () => partners.countBy({ isActive: true }),
    },
  );
}

function positionIn(after: string | null | undefined): string | null {
  const keys = readCursor(after, 2);
  if (!keys) return null;
  const [list, slug] = keys;
  if (list === 'partner' && typeof slug === 'string' && /^[a-z0-9-]+$/.test(slug)) return slug;
  throw invalid('after', { en: 'belongs to another list', fr: 'appartient à une autre liste' });
}

/** The active partner of this slug; null if there is none. */
export async function showingPartner(db: DataSource, slug: string): Promise<ShowingPartner | null> {
  const partner = await db.getRepository(PartnerRow).findOneBy({ slug, isActive: true });
  return partner && { name: partner.name, website: partner.website, origins: partner.origins };
}
