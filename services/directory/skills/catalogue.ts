import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Ids } from '../../../kit/id';
import { assertFirst, cursorOf, type Page, pageOf, readCursor } from '../../../kit/page';
import { foreignCursor } from '../cursors';
import { professionIds, skillIds } from '../ids';
import { Values } from '../values';

/** A curated list of named things: its table, its ids, and what it has beyond the names. */
export interface Catalogue {
  readonly table: 'skills' | 'professions';
  readonly ids: Ids;
  /** Columns that are shown. */
  readonly more: string;
  /** Which entries can be found and chosen. */
  readonly listed: string;
  /** How an import writes an entry: further columns, their values out of `given`, and what is new of one that is `known` already. */
  readonly imported: {
    readonly columns: string;
    readonly given: string;
    readonly renewed: string;
    readonly ifStill: string;
  };
}

const names = 'name_fr = excluded.name_fr, name_en = excluded.name_en';

/** What stewards added stays through an import, unless the list has it now too; what they merged stays merged. */
export const skillCatalogue: Catalogue = {
  table: 'skills',
  ids: skillIds,
  more: ', category, synonyms',
  listed: 'merged_into is null',
  imported: {
    columns: ', category, list_synonyms',
    given: `, category, string_to_array(aliases, '|')`,
    renewed: `${names}, category = excluded.category, list_synonyms = excluded.list_synonyms,
      added_synonyms = array(
        select one.text from unnest(known.added_synonyms) with ordinality as one (text, place)
        where one.text <> all(excluded.list_synonyms) order by one.place
      ),
      search = excluded.search || coalesce('|' || nullif(unaccent(lower(array_to_string(known.added_synonyms, '|'))), ''), '')`,
    ifStill: 'known.merged_into is null',
  },
};
export const professionCatalogue: Catalogue = {
  table: 'professions',
  ids: professionIds,
  more: '',
  listed: 'true',
  imported: { columns: '', given: '', renewed: `${names}, search = excluded.search`, ifStill: 'true' },
};

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
  { table, more, listed }: Catalogue,
  asked: CatalogueAsked,
): Promise<Page<Row>> {
  const first = assertFirst(asked.first);
  const text = asked.text?.trim() || null;
  assertShort(text);
  const values = new Values();
  const where = [listed];
  let rank = '0';
  if (text) {
    const plain = `unaccent(lower(${values.of(text)}))`;
    const pattern = `replace(replace(replace(${plain}, '\\', '\\\\'), '%', '\\%'), '_', '\\_')`;
    rank = `case when search like '%|' || ${pattern} || '%' then 0 when search like '%' || ${pattern} || '%' then 1 else 2 end`;
    where.push(`(search like '%' || ${pattern} || '%' or ${plain} <% search)`);
  }
  if (asked.category) where.push(`category = ${values.of(asked.category)}`);
  const filter = where.join(' and ');
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
