import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Ids } from '../../../kit/id';
import { assertFirst, cursorOf, type Page, pageOf, readCursor } from '../../../kit/page';
import { foreignCursor } from '../cursors';
import { professionIds, skillIds } from '../ids';
import { Values } from '../values';

/** A curated list of named things: its table, its ids, and the column it has beyond the names. */
export interface Catalogue {
  readonly table: 'skills' | 'professions';
  readonly ids: Ids;
  readonly more: '' | ', category';
}

export const skillCatalogue: Catalogue = { table: 'skills', ids: skillIds, more: ', category' };
export const professionCatalogue: Catalogue = { table: 'professions', ids: professionIds, more: '' };

export interface CatalogueEntry {
  readonly slug: string;
  readonly name: { readonly fr: string; readonly en: string };
  readonly aliases?: readonly string[];
  readonly category?: string;
}

export interface CatalogueAsked {
  readonly text?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const longestText = 100;

/**
 * Best first: the name or slug begins so, then it is somewhere in a name or alias, then it is nearly so (a typo).
 * `%` would be a wildcard of LIKE, so it is escaped.
 */
export async function searchCatalogue<Row extends { readonly id: string; readonly slug: string }>(
  db: DataSource,
  { table, more }: Catalogue,
  asked: CatalogueAsked,
): Promise<Page<Row>> {
  const first = assertFirst(asked.first);
  const text = asked.text?.trim() || null;
  assertShort(text);
  const values = new Values();
  const where: string[] = [];
  let rank = '0';
  if (text) {
    const plain = `unaccent(lower(${values.of(text)}))`;
    const pattern = `replace(replace(replace(${plain}, '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;
    rank = `case when search like '%|' || ${pattern} || '%' then 0 when search like '%' || ${pattern} || '%' then 1 else 2 end`;
    where.push(`(search like '%' || ${pattern} || '%' or ${plain} <% search)`);
  }
  if (asked.category) where.push(`category = ${values.of(asked.category)}`);
  const filter = where.length > 0 ? where.join(' and ') : 'true';
  const count = {
    sql: `select count(*)::int as count from ${table} where ${filter}`,
    list: [...values.list],
  };

  const after = readCursor(asked.after, 2);
  if (after && !(Number.isInteger(after[0]) && typeof after[1] === 'string')) throw foreignCursor();
  const from = after ? `(rank, slug) > (${values.of(after[0])}::int, ${values.of(after[1])})` : 'true';
  const rows: (Row & { rank: number })[] = await db.query(
    `select * from (
       select graph_id as id, slug, name_fr as "nameFr", name_en as "nameEn"${more}, ${rank} as rank from ${table} where ${filter}
     ) found where ${from} order by rank, slug limit ${values.of(first + 1)}`,
    values.list,
  );
  return pageOf(rows, asked, {
    cursor: (row) => cursorOf([row.rank, row.slug]),
    node: (row) => row,
    totalCount: async () => (await db.query(count.sql, count.list))[0].count,
  });
}

function assertShort(text: string | null): void {
  if (text === null || text.length <= longestText) return;
  throw invalid('text', {
    en: `is ${text.length} characters long; ${longestText} is the most`,
    fr: `compte ${text.length} caractères ; ${longestText} au plus`,
  });
}

/** Adds or renames the entries of a list, by slug. An entry's id follows from its slug: the same on every installation. */
export async function importCatalogue(
  db: DataSource,
  { table, ids, more }: Catalogue,
  entries: readonly CatalogueEntry[],
): Promise<void> {
  const uuids = entries.map(({ slug }) => uuidOf(`${table}/${slug}`));
  const search = ({ slug, name, aliases }: CatalogueEntry) =>
    ['', name.fr, name.en, slug, ...(aliases ?? [])].join('|');
  await db.query(
    `insert into ${table} (id, graph_id, slug, name_fr, name_en, search${more})
     select id, graph_id, slug, name_fr, name_en, unaccent(lower(search))${more}
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       as given (id, graph_id, slug, name_fr, name_en, search, category)
     on conflict (slug) do update set (name_fr, name_en, search${more})
       = (excluded.name_fr, excluded.name_en, excluded.search${more.replace(', ', ', excluded.')})`,
    [
      uuids,
      uuids.map((uuid) => ids.of(uuid)),
      entries.map(({ slug }) => slug),
      entries.map(({ name }) => name.fr),
      entries.map(({ name }) => name.en),
      entries.map(search),
      entries.map(({ category }) => category ?? null),
    ],
  );
}

/** A UUID made from a name (RFC 9562, 5.8: version 8, with SHA-256). */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(`hameau/${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
