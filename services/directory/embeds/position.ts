import { cursorOf, readCursor } from '../../../kit/page';
import { foreignCursor } from '../cursors';
import { embedConsentIds } from '../ids';

/** Where a list of consents, or of the cards made from them, continues: the latest consent comes first. */
export interface Position {
  readonly grantedAt: string;
  /** The uuid of the consent: it tells nothing of the member. */
  readonly id: string;
}

/** As we write them; a time that PostgreSQL cannot hold is no cursor of ours. */
const instant = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Throws BAD_USER_INPUT for the cursor of another list. */
export function readPosition(list: string, after: string | null | undefined): Position | null {
  const keys = readCursor(after, 3);
  if (!keys) return null;
  const [name, grantedAt, id] = keys;
  const uuid = typeof id === 'string' ? embedConsentIds.uuidOrNull(id) : null;
  const isOurs = name === list && typeof grantedAt === 'string' && instant.test(grantedAt);
  if (!isOurs || !uuid || Number.isNaN(Date.parse(grantedAt))) throw foreignCursor();
  return { grantedAt, id: uuid };
}

export const positionOf = (list: string, row: { readonly grantedAt: Date; readonly id: string }): string =>
  cursorOf([list, row.grantedAt.toISOString(), row.id]);
