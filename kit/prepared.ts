import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

const mark = '/* prepared */';

/**
 * A statement that runs so often that the server should parse and plan it once for each connection, not each time. For statements whose
 * best plan is the same whatever their values are: after a few runs PostgreSQL plans them without looking at these (PREPARE, Notes). It does so
 * only if that plan looks as cheap; one for `any($1)` never does, since it has to do for ten: what is mostly asked of one gets a statement for one.
 */
export const prepared = (sql: string): string => `${mark}${sql}`;

const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 40);
  names.set(sql, name);
  return name;
}

type Query = (asked: string | QueryConfig, ...rest: unknown[]) => unknown;

/** A connection that sends statements that are marked so by a name of their own. */
export class PreparingClient extends Client {
  override query = ((asked: string | QueryConfig, values: unknown[], ...rest: unknown[]) => {
    const query = Client.prototype.query as Query;
    if (typeof asked !== 'string' || !asked.startsWith(mark)) return query.call(this, asked, values, ...rest);
    return query.call(this, { name: nameOf(asked), text: asked, values }, ...rest);
  }) as Client['query'];
}
