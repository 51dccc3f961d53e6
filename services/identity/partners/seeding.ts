import type { DataSource } from 'typeorm';
import { record } from '../../../kit/feed';
import { recordActivity } from '../activity/recording';
import { partnerIds } from '../ids';
import { isOrigin } from './origins';

/** A partner as an operator or the demo brings it. */
export interface SeedPartner {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly website: string;
  readonly origins: readonly string[];
  readonly isActive: boolean;
}

const save = `
  insert into partners as known (id, slug, name, website, origins, is_active)
  select id, slug, name, website, array(select jsonb_array_elements_text(origins)), is_active
  from jsonb_to_recordset($1::jsonb) as given
    (id uuid, slug text, name text, website text, origins jsonb, is_active boolean)
  on conflict (id) do update
    set (slug, name, website, origins, is_active)
      = (excluded.slug, excluded.name, excluded.website, excluded.origins, excluded.is_active)
    where (known.slug, known.name, known.website, known.origins, known.is_active)
      is distinct from (excluded.slug, excluded.name, excluded.website, excluded.origins, excluded.is_active)
  returning id
`;

/** Writes partners as they are given and tells the feed of those that changed; again is the same. */
export async function seedPartners(db: DataSource, partners: readonly SeedPartner[]): Promise<void> {
  for (const partner of partners) assertAddresses(partner);
  const rows = partners.map(({ id, slug, name, website, origins, isActive }) => ({
    id: partnerIds.uuid(id),
    slug,
    name,
    website,
    origins,
    is_active: isActive,
  }));
  await db.transaction(async (within) => {
    const changed: { id: string }[] = await within.query(save, [JSON.stringify(rows)]);
    for (const { id } of changed)
      await recordActivity(within, { kind: 'PARTNER_SAVED', about: partnerIds.of(id) });
    const ids = changed.map(({ id }) => partnerIds.of(id));
    await record(
      within,
      partners.filter(({ id }) => ids.includes(id)).map((one) => ({ kind: 'partner', state: stateOf(one) })),
    );
  });
}

/** Who may frame a page is the gateway's to know alone; the others only learn whether there is such a partner. */
const stateOf = ({ id, slug, name, website, isActive }: SeedPartner) => ({
  id,
  slug,
  name,
  website,
  isActive,
});

/** An origin becomes part of a header, a website of a link. */
function assertAddresses({ slug, website, origins }: SeedPartner): void {
  for (const origin of origins) {
    if (!isOrigin(origin)) throw new Error(`${slug}: ${origin} is no origin such as https://example.org.`);
  }
  if (URL.canParse(website) && /^https?:$/.test(new URL(website).protocol)) return;
  throw new Error(`${slug}: ${website} is no http or https address.`);
}
