import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Catalogue } from './catalogue';
import { changingSkills } from './locks';

export interface CatalogueEntry {
  readonly slug: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly aliases?: readonly string[];
  readonly category?: string;
}

const insert = ({ table, imported }: Catalogue) => `
  insert into ${table} as known (id, graph_id, slug, name_fr, name_en, search${imported.columns})
  select id, graph_id, slug, name_fr, name_en, unaccent(lower(search))${imported.given}
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    as given (id, graph_id, slug, name_fr, name_en, search, category, aliases)
  on conflict (slug) do update set ${imported.renewed} where ${imported.ifStill}
`;

/** Adds or renames the entries of a list, by slug. An entry's id follows from its slug: the same on every installation. */
export async function importCatalogue(
  db: DataSource,
  catalogue: Catalogue,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  const uuids = entries.map(({ slug }) => uuidOf(catalogue, slug));
  const search = ({ slug, name, aliases }: CatalogueEntry) =>
    ['', name.fr, name.en, slug, ...(aliases ?? [])].join('|');
  await db.transaction(async (within) => {
    await within.query(changingSkills);
    await within.query(insert(catalogue), [
      uuids,
      uuids.map((uuid) => catalogue.ids.of(uuid)),
      entries.map(({ slug }) => slug),
      entries.map(({ name }) => name.fr),
      entries.map(({ name }) => name.en),
      entries.map(search),
      entries.map(({ category }) => category ?? null),
      entries.map(({ aliases }) => (aliases ?? []).join('|')),
    ]);
  });
}

/** A UUID made from a name (RFC 9562, 5.8: version 8, with SHA-256). */
export function uuidOf({ table }: Catalogue, slug: string): string {
  const bytes = createHash('sha256').update(`hameau/${table}/${slug}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
