import type { DataSource } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf, readCursor } from '../../../kit/page';
import type { Viewer } from '../../../kit/viewer';
import { messageIds, threadIds } from '../ids';
import { ifVisible, isUnblocked } from '../people/person.policy';
import { isThreadVisible, viewedAs, viewerValues } from '../threads/thread.policy';
import { type MessageRow, messageOf } from './message.row';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

const columns = `
  message.id, message.thread_id as "threadId", message.seq, message.text, message.language,
  ${ifVisible('message.author_id')} as "authorId",
  (select parent.id from messages parent
    where parent.thread_id = message.thread_id and parent.seq = message.parent_seq) as "parentId",
  message.posted_at as "postedAt"`;

/** $6: message uuids. */
const BY_ID = `${viewedAs}
  select ${columns} from messages message join threads thread on thread.id = message.thread_id
  where message.id = any($6::uuid[]) and ${isUnblocked('message.author_id')} and ${isThreadVisible('thread')}`;

/** A page for each of many threads. $6: thread uuids, $7: the seq before the page, $8: how many. */
const OF_THREADS = `${viewedAs}
  select ${columns}
  from threads thread cross join lateral (
    select * from messages message
    where message.thread_id = thread.id and message.seq > $7::integer and ${isUnblocked('message.author_id')}
    order by message.seq limit $8
  ) message
  where thread.id = any($6::uuid[]) and ${isThreadVisible('thread')}
  order by message.thread_id, message.seq`;

const COUNT_OF_THREADS = `${viewedAs}
  select message.thread_id as "threadId", count(*)::integer as count
  from messages message join threads thread on thread.id = message.thread_id
  where thread.id = any($6::uuid[]) and ${isUnblocked('message.author_id')} and ${isThreadVisible('thread')}
  group by message.thread_id`;

/** The guarded door to messages: one of a thread the viewer may not read, or of someone a block parts them from, is absent. */
export function messageLoaders(db: DataSource, viewer: Viewer | null) {
  const viewed = viewerValues(viewer);
  const find = async (sql: string, values: readonly unknown[]) => {
    const stored: MessageRow[] = await db.query(sql, [...viewed, ...values]);
    return stored.map(messageOf);
  };

  const ofThreads = perArguments((asked: Asked) => {
    const values = [seqIn(asked.after), assertFirst(asked.first) + 1];
    return manyByKey(
      (message: MessageRow) => message.threadId,
      (ids: readonly string[]) => find(OF_THREADS, [ids.map((id) => threadIds.uuid(id)), ...values]),
    );
  });
  const countOfThreads = oneByKey(
    (row: { threadId: string; count: number }) => threadIds.of(row.threadId),
    (ids: readonly string[]) => db.query(COUNT_OF_THREADS, [...viewed, ids.map((id) => threadIds.uuid(id))]),
  );

  return {
    byId: oneByKey(
      (message: MessageRow) => message.id,
      (ids: readonly string[]) => find(BY_ID, [ids.map((id) => messageIds.uuidOrNull(id))]),
    ),

    async pageOfThread(threadId: string, asked: Asked): Promise<Page<MessageRow>> {
      return pageOf(await ofThreads(asked).load(threadId), asked, {
        cursor: (message) => cursorOf([message.seq]),
        node: (message) => message,
        totalCount: async () => (await countOfThreads.load(threadId))?.count ?? 0,
      });
    },
  };
}

const lastSeq = 2 ** 31 - 1;

function seqIn(after: string | null | undefined): number {
  const [seq = 0] = readCursor(after, 1) ?? [];
  if (typeof seq === 'number' && Number.isInteger(seq) && seq >= 0 && seq <= lastSeq) return seq;
  throw invalid('after', {
    en: 'is not a cursor of a list of messages',
    fr: 'n’est pas un curseur d’une liste de messages',
  });
}
