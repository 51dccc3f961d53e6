import { invalid } from '../../kit/errors';
import type { Ids } from '../../kit/id';
import { readCursor } from '../../kit/page';
import type { Words } from '../../kit/words';

/** Of which list a cursor has to be, to follow "a cursor of": `a list of threads`, `une liste de fils`. */
type List = Words;

const latest = Date.UTC(9999, 11, 31);
const largest = 2 ** 31 - 1;

/** Where the page before ended in a list by time and id: [time, uuid], or nulls without a cursor. */
export function timeAndIdIn(
  after: string | null | undefined,
  ids: Ids,
  list: List,
): readonly [Date | null, string | null] {
  if (after == null) return [null, null];
  const [time, id] = readCursor(after, 2) ?? [];
  const uuid = typeof id === 'string' ? ids.uuidOrNull(id) : null;
  const isTime = typeof time === 'number' && Number.isInteger(time) && time >= 0 && time <= latest;
  if (uuid && isTime) return [new Date(time), uuid];
  throw notOf(list);
}

/** Where the page before ended in a list by a number of its own, not below `least`; null without a cursor. */
export function numberIn(after: string | null | undefined, least: number, list: List): number | null {
  if (after == null) return null;
  const [number] = readCursor(after, 1) ?? [];
  const isNumber = typeof number === 'number' && Number.isInteger(number);
  if (isNumber && number >= least && number <= largest) return number;
  throw notOf(list);
}

const notOf = ({ en, fr }: List) =>
  invalid('after', { en: `is not a cursor of ${en}`, fr: `n’est pas un curseur d’${fr}` });
