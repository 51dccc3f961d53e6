import { invalid } from '../../../kit/errors';
import { cursorOf, readCursor } from '../../../kit/page';
import { foreignCursor } from '../cursors';
import type { Values } from '../values';
import type { Fit } from './fit';
import type { MemberOrder } from './member-order.type';

export type SortKey = string | number;
export interface Position {
  readonly key: SortKey;
  readonly id: string;
}

/** Where a list continues. Throws BAD_USER_INPUT for the cursor of another order or list. */
export function readPosition(order: MemberOrder, after: string | null | undefined): Position | null {
  const keys = readCursor(after, 3);
  if (!keys) return null;
  const [name, key, id] = keys;
  if (name !== order || typeof id !== 'string' || !fits(order, key)) throw foreignCursor();
  return { key: key as SortKey, id };
}

function fits(order: MemberOrder, key: SortKey | null | undefined): boolean {
  if (order === 'NEAREST' || order === 'RELEVANCE') return typeof key === 'number';
  return typeof key === 'string' && (order === 'NAME' || !Number.isNaN(Date.parse(key)));
}

/** Times come as milliseconds since 1970. */
export const positionOf = (order: MemberOrder, { key, id }: Position): string =>
  cursorOf([order, isTime(order) ? new Date(key).toISOString() : key, id]);

const isTime = (order: MemberOrder) => columns[order].type === 'timestamptz';

export function assertOrder(order: MemberOrder, { near, text }: Fit): void {
  if (order === 'RELEVANCE' && !text)
    throw invalid('orderBy', {
      en: 'RELEVANCE needs filter.text to know what is relevant',
      fr: 'RELEVANCE demande filter.text pour savoir ce qui est pertinent',
    });
  if (order !== 'NEAREST' || near) return;
  throw invalid('orderBy', {
    en: 'NEAREST needs filter.near to know what to be near to',
    fr: 'NEAREST demande filter.near pour savoir près de quoi',
  });
}

/** An order as SQL: by `key`, then by `id`, both in the same direction, after a position. */
export interface OrderSql {
  readonly key: string;
  readonly id: string;
  readonly direction: 'asc' | 'desc';
  /** The key of a line of `page` as it is sent: of a time a number, since only the last of a page is ever read as a time. */
  readonly shown: string;
  readonly after: string | null;
}

/** Among those who belong to one community, `b` has what they are in order by, each in an index of its own. */
export function orderSql(
  order: MemberOrder,
  after: Position | null,
  values: Values,
  from: 'people' | 'belongings',
): OrderSql {
  const isDescending = order !== 'NAME' && order !== 'NEAREST';
  const { type, [from]: column } = columns[order];
  const { key, id } = column;
  const sign = isDescending ? '<' : '>';
  return {
    key,
    id,
    direction: isDescending ? 'desc' : 'asc',
    shown: `${isTime(order) ? '(extract(epoch from page.key) * 1000)::float8' : 'page.key'} as key`,
    after: after
      ? `(${key}, ${id}) ${sign} (${values.of(after.key)}::${type}, ${values.of(after.id)}::text)`
      : null,
  };
}

const ranked = { key: 'ranked.key', id: 'ranked.id' };
const person = (key: string) => ({ key: `p.${key}`, id: 'p.id' });
const belonging = (key: string) => ({ key: `b.member_${key}`, id: 'b.member_id' });
const columns = {
  NEWEST: { type: 'timestamptz', people: person('joined_at'), belongings: belonging('joined_at') },
  ACTIVE: { type: 'timestamptz', people: person('active_at'), belongings: belonging('active_at') },
  NAME: { type: 'text', people: person('sort_name'), belongings: belonging('sort_name') },
  NEAREST: { type: 'float8', people: ranked, belongings: ranked },
  RELEVANCE: { type: 'float8', people: ranked, belongings: ranked },
} as const;
