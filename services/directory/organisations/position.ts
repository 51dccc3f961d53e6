import { cursorOf, readCursor } from '../../../kit/page';
import { foreignCursor } from '../cursors';
import { organisationIds } from '../ids';

/** As we write times; one that PostgreSQL cannot hold is no cursor of ours. */
const instant = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isTime = (key: string) => instant.test(key) && !Number.isNaN(Date.parse(key));

/** The lists there are, and what each is in order by before the id of the organisation. */
const keys = {
  organisations: (key: string) => !key.includes('\u0000'),
  invites: isTime,
  requests: isTime,
};
type List = keyof typeof keys;

export interface Position {
  readonly key: string;
  /** The uuid of the organisation. */
  readonly id: string;
}

/** Where a list continues. Throws BAD_USER_INPUT for the cursor of another list. */
export function readPosition(list: List, after: string | null | undefined): Position | null {
  const read = readCursor(after, 3);
  if (!read) return null;
  const [name, key, id] = read;
  const uuid = typeof id === 'string' ? organisationIds.uuidOrNull(id) : null;
  if (name !== list || !uuid || typeof key !== 'string' || !keys[list](key)) throw foreignCursor();
  return { key, id: uuid };
}

export const positionOf = (list: List, key: string | Date, id: string): string =>
  cursorOf([list, key instanceof Date ? key.toISOString() : key, id]);
