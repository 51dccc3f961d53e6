import type { DataSource, EntityManager } from 'typeorm';

/** Where rows go in an export: to a list of this name, in this order, by columns that are taken by no two rows. */
export interface Exported {
  readonly to: string;
  readonly by: string;
  /** What of them, as SQL; by default the columns of the share. */
  readonly as?: string;
}

/** The rows of a table that are about one person, and what becomes of them. */
export interface Share {
  /** Which, as SQL over $1, the person. */
  readonly rows: string;
  /** The columns in which something about the person stands. */
  readonly columns: string;
  /** `row`: the row goes. By column: what it becomes, as SQL. Or why it stays. */
  readonly erased: 'row' | Readonly<Record<string, string>> | { readonly stays: string };
  /** Or why it is not handed out. */
  readonly exported: Exported | { readonly not: string };
}

/** What is known of a table: the shares of persons, and the columns that are about nobody, with the reason. */
export interface TableLines {
  readonly shares?: readonly Share[];
  readonly plain?: string;
  readonly why?: string;
}

/** Every table of a service, in the order in which it is erased. */
export type Catalogue = Readonly<Record<string, TableLines>>;

/** How many rows of each table an erasure met. */
export type Counts = Readonly<Record<string, number>>;

/** Tables that are alike in every service, and in every one that follows others. */
const migrations = { plain: 'id timestamp name', why: 'which migrations were made' };
const followed = { plain: 'service cursor applied_at', why: 'how far feeds were read' };
export const machinery: Catalogue = { migrations };
export const following: Catalogue = { followed_feeds: followed };

const list = (columns = '') => columns.split(/\s+/).filter((column) => column !== '');
const isPicked = (erased: Share['erased']): erased is Readonly<Record<string, string>> =>
  erased !== 'row' && typeof (erased as { stays?: unknown }).stays !== 'string';

function erasing(table: string, { rows, erased }: Share): string | null {
  const some = (condition: string) =>
    `ctid = any(array(select ctid from ${table} where ${condition} limit $2))`;
  if (erased === 'row') return `delete from ${table} where ${some(rows)}`;
  if (!isPicked(erased)) return null;
  const pairs = Object.entries(erased);
  const still = pairs.map(([column, value]) => `${column} is distinct from ${value}`).join(' or ');
  const set = pairs.map(([column, value]) => `${column} = ${value}`).join(', ');
  return `update ${table} set ${set} where ${some(`(${rows}) and (${still})`)}`;
}

/** Erases up to so many rows of each share. Done once all of them were met; doing it again meets what has come since. */
export async function eraseSome(
  within: EntityManager,
  catalogue: Catalogue,
  { person, most }: { readonly person: string; readonly most: number },
): Promise<{ isDone: boolean; counts: Counts }> {
  const counts: Record<string, number> = {};
  let isDone = true;
  for (const [table, { shares = [] }] of Object.entries(catalogue)) {
    for (const share of shares) {
      const sql = erasing(table, share);
      if (!sql) continue;
      const [, met]: [unknown, number] = await within.query(sql, [person, most]);
      if (met > 0) counts[table] = (counts[table] ?? 0) + met;
      if (met >= most) isDone = false;
    }
  }
  return { isDone, counts };
}

const listed = (catalogue: Catalogue) =>
  Object.entries(catalogue).flatMap(([table, { shares = [] }]) =>
    shares.flatMap((share) => ('to' in share.exported ? [{ table, share, exported: share.exported }] : [])),
  );

/** The lists that a service hands out about somebody. */
export const listsOf = (catalogue: Catalogue): string[] => [
  ...new Set(listed(catalogue).map(({ exported }) => exported.to)),
];

/** Where reading a list goes on: at which of its shares, after which row. */
export interface After {
  readonly share: number;
  readonly key: readonly string[] | null;
}

export interface ExportPage {
  readonly items: readonly object[];
  /** Give it back to read on; null at the end. */
  readonly after: After | null;
}

/** A page of one list about a person. */
export async function exportPage(
  db: DataSource,
  catalogue: Catalogue,
  asked: {
    readonly person: string;
    readonly list: string;
    readonly after: After | null;
    readonly first: number;
  },
): Promise<ExportPage> {
  const shares = listed(catalogue).filter(({ exported }) => exported.to === asked.list);
  const { share: at, key } = asked.after ?? { share: 0, key: null };
  const one = shares[at];
  if (!one) return { items: [], after: null };
  const by = list(one.exported.by);
  const beyond = key
    ? `and (${by.join(', ')}) > (${by.map((_column, place) => `$${place + 3}`).join(', ')})`
    : '';
  const order = `order by ${by.join(', ')}`;
  const rows: { item: object; key: string[] }[] = await db.query(
    `select to_jsonb(picked) as item, array[${by.map((column) => `${one.table}.${column}::text`).join(', ')}] as key
     from (select * from ${one.table} where (${one.share.rows}) ${beyond} ${order} limit $2) ${one.table}
       cross join lateral (select ${one.exported.as ?? list(one.share.columns).join(', ')}) picked
     order by ${by.map((column) => `${one.table}.${column}`).join(', ')}`,
    [asked.person, asked.first, ...(key ?? [])],
  );
  const last = rows.length === asked.first ? rows.at(-1) : undefined;
  const next = at + 1 < shares.length ? { share: at + 1, key: null } : null;
  return { items: rows.map(({ item }) => item), after: last ? { share: at, key: last.key } : next };
}

/** What a catalogue does not know of these columns, each `table.column`, and what it knows that is not there. */
export function faultsOfCatalogue(catalogue: Catalogue, columns: readonly string[]): string[] {
  const known = new Set<string>();
  for (const [table, { shares = [], plain, why }] of Object.entries(catalogue)) {
    for (const column of list(plain)) known.add(`${table}.${column}`);
    if (plain && !why) known.add(`${table}: no reason is given`);
    for (const share of shares) {
      const named = isPicked(share.erased) ? Object.keys(share.erased) : [];
      for (const column of [...list(share.columns), ...named]) known.add(`${table}.${column}`);
    }
  }
  const there = new Set(columns);
  return [
    ...columns.filter((column) => !known.has(column)).map((column) => `${column} is not in the catalogue.`),
    ...[...known].filter((column) => !there.has(column)).map((column) => `${column} is not there.`),
  ];
}
