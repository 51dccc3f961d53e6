import type { Query } from '../demo-network';
import { placeIds } from './homes';
import type { Scanner } from './scanner';

export interface Tables {
  readonly tables: number;
  /** Tables with a place in them that is somebody's home and that nobody shows. */
  readonly holding: readonly string[];
}

/** The gazetteer names every place, and regions are about places; only the table of homes says who lives where. */
const gazetteer = ['regions.places', 'regions.shown_areas', 'regions.epcis', 'identity.homes'];

/** A column that tells a place of its own in the open: where an organisation stands. The rest of the row is looked through. */
const open: Readonly<Record<string, string>> = { 'directory.organisations': 'place_id' };
const rowOf = (table: string) => (open[table] ? `(to_jsonb(t) - '${open[table]}')::text` : 't::text');

const tablesThere = `
  select table_schema || '.' || table_name as name from information_schema.tables
  where table_schema in ('identity', 'regions', 'directory', 'messaging', 'gateway') and table_type = 'BASE TABLE' order by 1`;
const livedIn = `
  select distinct place_id from identity.homes where place_id is not null
    and place_id not in (select area_id from identity.homes where area_id is not null)`;
const aboutPlaces = 'select place_id::text as id from regions.communities where place_id is not null';
const ids = `'plc_[0-9a-z]{26}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'`;

/** Looks through every row of every table for where somebody lives: of all by id, of the targets by name and by point as well. */
export async function lookIntoTables(query: Query, scanner: Scanner): Promise<Tables> {
  const there = (await query<{ name: string }>(tablesThere)).map(({ name }) => name);
  const known = new Set((await query<{ id: string }>(aboutPlaces)).map(({ id }) => id));
  const secret = new Set<string>();
  for (const { place_id: placeId } of await query<{ place_id: string }>(livedIn)) {
    const uuid = placeIds.uuid(placeId);
    if (!known.has(uuid)) secret.add(placeId).add(uuid);
  }
  const looked = there.filter((name) => !gazetteer.includes(name));
  const holding: string[] = [];
  for (const table of looked) {
    const found = await query<{ id: string }>(
      `select distinct m.found[1] as id from ${table} t cross join lateral regexp_matches(${rowOf(table)}, ${ids}, 'g') as m (found)`,
    );
    const texts = await query<{ text: string }>(`select ${rowOf(table)} as text from ${table} t`);
    const isTold = texts.some(({ text }) => scanner.find(text.replaceAll('""', '"')).size > 0);
    if (isTold || found.some(({ id }) => secret.has(id))) holding.push(table);
  }
  return { tables: looked.length, holding };
}
