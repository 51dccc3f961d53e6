import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { threadIds } from '../ids';
import { timeAndIdIn } from '../list-cursors';
import { resolveScope } from '../scope/scope';
import type { ScopeInput } from '../scope/scope.type';
import { viewerValues } from './thread.policy';
import { type StoredThread, type ThreadRow, threadOf } from './thread.row';
import type { ThreadKind } from './thread-kind';
import { assertKinds } from './thread-kinds';
import * as statement from './thread-statements';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
  readonly kinds?: readonly ThreadKind[] | null;
}

const mostPinned = 10;

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

  const byCommunity = (pageSql: string, countSql: string) => {
    const pages = perArguments((asked: Asked) => {
      const values = pageValues(asked);
      return manyByKey(
        (thread: OfCommunity<ThreadRow>) => thread.communityId,
        (ids: readonly string[]) => find<OfCommunity<StoredThread>>(pageSql, [ids, ...values]),
      );
    });
    const counts = perArguments((kinds: Asked['kinds']) =>
      oneByKey(
        (row: OfCommunity<{ count: number }>) => row.communityId,
        (ids: readonly string[]) => count(countSql, [ids, kinds ?? null]),
      ),
    );
    return async (id: string, asked: Asked): Promise<Page<ThreadRow>> =>
      pageFrom(await pages(asked).load(id), asked, async () => {
        return (await counts(asked.kinds ?? null).load(id))?.count ?? 0;
      });
  };

  return {
    byId: oneByKey(
      (thread: ThreadRow) => thread.id,
      (ids: readonly string[]) => {
        const uuids = ids.map((id) => threadIds.uuidOrNull(id));
        return uuids.length === 1
          ? find(statement.THREAD_BY_ID, uuids)
          : find(statement.THREADS_BY_IDS, [uuids]);
      },
    ),

    async pageInScope(asked: Asked & { readonly scope?: ScopeInput | null }): Promise<Page<ThreadRow>> {
      const values = pageValues(asked);
      const scope = await resolveScope(db, asked.scope);
      return pageFrom(await find(statement.THREADS_IN_SCOPE, [scope, ...values]), asked, async () => {
        const [row] = await count<{ count: number }>(statement.COUNT_IN_SCOPE, [scope, asked.kinds ?? null]);
        return row?.count ?? 0;
      });
    },

    async pageOfConversations(asked: Omit<Asked, 'kinds'>): Promise<Page<ThreadRow>> {
      const values = [...timeAndIdIn(asked.after, threadIds, listOfThreads), assertFirst(asked.first) + 1];
      return pageFrom(await find(statement.CONVERSATIONS, values), asked, async () => {
        const [row] = await count<{ count: number }>(statement.COUNT_CONVERSATIONS, []);
        return row?.count ?? 0;
      });
    },

    pageOfCommunity: byCommunity(statement.THREADS_OF_COMMUNITIES, statement.COUNT_OF_COMMUNITIES),

    pinnedIn: manyByKey(
      (thread: OfCommunity<ThreadRow>) => thread.communityId,
      (ids: readonly string[]) =>
        find<OfCommunity<StoredThread>>(statement.PINNED_IN_COMMUNITIES, [ids, null, null, null, mostPinned]),
    ),

    /** Those in which somebody posted since the viewer last looked at the community. */
    pageSinceVisit: byCommunity(statement.THREADS_SINCE_VISIT, statement.COUNT_SINCE_VISIT),
  };
}

const pageFrom = (rows: readonly ThreadRow[], asked: Asked, totalCount: () => Promise<number>) =>
  pageOf(rows, asked, {
    cursor: (thread) => cursorOf([thread.lastPostedAt.getTime(), thread.id]),
    node: (thread) => thread,
    totalCount,
  });

const listOfThreads = { en: 'a list of threads', fr: 'une liste de fils' };

/** Values $7 to $10 of the statements. Refuses what cannot be asked before anything is read. */
function pageValues({ first, after, kinds }: Asked): readonly unknown[] {
  return [assertKinds(kinds), ...timeAndIdIn(after, threadIds, listOfThreads), assertFirst(first) + 1];
}
