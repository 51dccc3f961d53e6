import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import { resolveScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { viewerValues } from './thread.policy';
import { type StoredThread, type ThreadRow, threadOf } from './thread.row';
import type { ThreadKind } from './thread-kind';
import * as statement from './thread-statements';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
  readonly kinds?: readonly ThreadKind[] | null;
}

type OfCommunity<Row> = Row & { readonly communityId: string };

/** The guarded door to threads: one the viewer may not read is absent, as if there were none. */
export function threadLoaders(db: DataSource, viewer: Viewer | null) {
  const viewed = viewerValues(viewer);
  const find = async <Stored extends StoredThread>(sql: string, values: readonly unknown[]) => {
    const stored: Stored[] = await db.query(sql, [...viewed, ...values]);
    return stored.map(threadOf);
  };
  const count = <Row>(sql: string, values: readonly unknown[]): Promise<Row[]> =>
    db.query(sql, [...viewed, ...values]);

  const ofCommunities = perArguments((asked: Asked) => {
    const values = pageValues(asked);
    return manyByKey(
      (thread: OfCommunity<ThreadRow>) => thread.communityId,
      (ids: readonly string[]) =>
        find<OfCommunity<StoredThread>>(statement.THREADS_OF_COMMUNITIES, [ids, ...values]),
    );
  });
  const countOfCommunities = perArguments((kinds: Asked['kinds']) =>
    oneByKey(
      (row: OfCommunity<{ count: number }>) => row.communityId,
      (ids: readonly string[]) => count(statement.COUNT_OF_COMMUNITIES, [ids, kinds ?? null]),
    ),
  );

  return {
    byId: oneByKey(
      (thread: ThreadRow) => thread.id,
      (ids: readonly string[]) => find(statement.THREADS_BY_ID, [ids.map((id) => threadIds.uuidOrNull(id))]),
    ),

    async pageInScope(asked: Asked & { readonly scope?: ScopeInput | null }): Promise<Page<ThreadRow>> {
      const values = pageValues(asked);
      const scope = await resolveScope(db, asked.scope);
      return pageFrom(await find(statement.THREADS_IN_SCOPE, [scope, ...values]), asked, async () => {
        const [row] = await count<{ count: number }>(statement.COUNT_IN_SCOPE, [scope, asked.kinds ?? null]);
        return row?.count ?? 0;
      });
    },

    async pageOfCommunity(id: string, asked: Asked): Promise<Page<ThreadRow>> {
      return pageFrom(await ofCommunities(asked).load(id), asked, async () => {
        return (await countOfCommunities(asked.kinds ?? null).load(id))?.count ?? 0;
      });
    },
  };
}

const pageFrom = (rows: readonly ThreadRow[], asked: Asked, totalCount: () => Promise<number>) =>
  pageOf(rows, asked, {
    cursor: (thread) => cursorOf([thread.lastPostedAt.getTime(), thread.id]),
    node: (thread) => thread,
    totalCount,
  });

/** Values $7 to $10 of the statements. Refuses what cannot be asked before anything is read. */
function pageValues({ first, after, kinds }: Asked): readonly unknown[] {
  if (kinds?.length === 0) {
    throw invalid('kinds', { en: 'must name at least one kind', fr: 'doit nommer au moins une sorte' });
  }
  return [kinds ?? null, ...position(after), assertFirst(first) + 1];
}

const latest = Date.UTC(9999, 11, 31);

/** Where the page before ended: [time, uuid]. */
function position(after: string | null | undefined): readonly [Date | null, string | null] {
  const [time, id] = readCursor(after, 2) ?? [];
  if (after == null) return [null, null];
  const uuid = typeof id === 'string' ? threadIds.uuidOrNull(id) : null;
  const isTime = typeof time === 'number' && Number.isInteger(time) && time >= 0 && time <= latest;
  if (uuid && isTime) return [new Date(time), uuid];
  throw invalid('after', {
    en: 'is not a cursor of a list of threads',
    fr: 'n’est pas un curseur d’une liste de fils',
  });
}
