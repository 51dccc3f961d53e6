import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { assertFirst, cursorOf, type Page, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { messageIds } from '../ids';
import { resolveScope } from '../scope/scope';
import { viewerValues } from '../threads/thread.policy';
import { assertKinds } from '../threads/thread-kinds';
import { type HitRow, partsOf } from './hit.row';
import type { SearchArgs } from './search.type';
import { COUNT_HITS, SEARCH } from './search-statements';

interface StoredHit {
  readonly id: string;
  readonly rank: number;
  readonly excerpt: string;
}

const [shortest, longest] = [2, 200];

/** The guarded door to what is found: of what the viewer may not read nothing is looked at, ranked or counted. */
export function searchLoaders(db: DataSource, viewer: Viewer | null) {
  return {
    async page({ text, scope, kinds, ...asked }: SearchArgs): Promise<Page<HitRow>> {
      const wanted = cleanQuery(text);
      const values = [assertKinds(kinds), wanted];
      const page = [...placeIn(asked.after), assertFirst(asked.first) + 1];
      const of = [...viewerValues(viewer), await resolveScope(db, scope), ...values];
      const stored: StoredHit[] = await db.query(SEARCH, [...of, ...page]);
      const hits = stored.map(({ id, rank, excerpt }) => ({
        messageId: messageIds.of(id),
        rank,
        excerpt: partsOf(excerpt),
      }));
      return pageOf(hits, asked, {
        cursor: ({ rank, messageId }) => cursorOf([rank, messageId]),
        node: (hit) => hit,
        totalCount: async () => {
          const [row]: [{ count: number }] = await db.query(COUNT_HITS, of);
          return row.count;
        },
      });
    },
  };
}

function cleanQuery(given: string): string {
  const text = given.replaceAll('\u0000', '').normalize('NFC').trim();
  const length = [...text].length;
  if (length >= shortest && length <= longest) return withoutArticles(text);
  throw invalid('text', {
    en: `must have ${shortest} to ${longest} characters, not ${length}`,
    fr: `doit compter ${shortest} à ${longest} caractères, et non ${length}`,
  });
}

/** What PostgreSQL's French dictionary does not leave out of a text, as it does with `le` and `la`: words for nothing, but in quotes. */
const withoutArticles = (text: string) =>
  text
    .split(/("[^"]*"?)/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replace(/(?<![\p{L}\p{N}])(les|cette|ils|elles)(?![\p{L}\p{N}])/giu, ' '),
    )
    .join('');

/** Where the page before ended: rank and message, or nulls without a cursor. */
function placeIn(after: string | null | undefined): readonly [number | null, string | null] {
  if (after == null) return [null, null];
  const [rank, id] = readCursor(after, 2) ?? [];
  const uuid = typeof id === 'string' ? messageIds.uuidOrNull(id) : null;
  if (uuid && typeof rank === 'number' && Number.isInteger(rank) && Math.abs(rank) < 2 ** 31)
    return [rank, uuid];
  throw invalid('after', {
    en: 'is not a cursor of a search',
    fr: 'n’est pas un curseur d’une recherche',
  });
}
