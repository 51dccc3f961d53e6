import type { DataSource } from 'typeorm';
import { manyByKey, oneByKey, perArguments } from '../../../kit/loader';
import { assertFirst, cursorOf, type Page, pageOf } from '../../../kit/page';
import { prepared } from '../../../kit/prepared';
import type { Viewer } from '../../../kit/viewer';
import { messageIds, threadIds } from '../ids';
import { numberIn } from '../list-cursors';
import { isUnblocked } from '../people/person.policy';
import { isThreadVisible, viewedAs, viewerValues } from '../threads/thread.policy';
import { type MessageRow, messageOf } from './message.row';
import { messageColumns } from './message-columns';

interface Asked {
  readonly first: number;
  readonly after?: string | null;
}

const theMessages = (wanted: string) => `${viewedAs}
  select ${messageColumns} from messages message join threads thread on thread.id = message.thread_id
  where ${wanted} and ${isUnblocked('message.author_id')} and ${isThreadVisible('thread')}`;

/** $6: message uuids. */
const BY_IDS = theMessages('message.id = any($6::uuid[])');

/** $6: message uuid. What is read of each event that is told. */
const BY_ID = prepared(theMessages('message.id = $6::uuid'));

/** A page for each of many threads. $6: thread uuids, $7: the seq before the page, $8: how many. */
const OF_THREADS = `${viewedAs}
  select ${messageColumns}
  from threads thread cross join lateral (
    select * from messages message
    where message.thread_id = thread.id and message.seq > $7::integer and ${isUnblocked('message.author_id')}
    order by message.seq limit $8
  ) message
  where thread.id = any($6::uuid[]) and ${isThreadVisible('thread')}
  order by message.thread_id, message.seq`;

/** A page of direct answers for each of many messages. $6: their uuids, $7: the seq before the page, $8: how many. */
const OF_PARENTS = `${viewedAs}
  select ${messageColumns}
  from messages parent join threads thread on thread.id = parent.thread_id cross join lateral (
    select * from messages message
    where (message.thread_id, message.parent_seq) = (parent.thread_id, parent.seq) and message.seq > $7::integer
      and ${isUnblocked('message.author_id')}
    order by message.seq limit $8
  ) message
  where parent.id = any($6::uuid[]) and ${isThreadVisible('thread')}
  order by message.thread_id, message.seq`;

const COUNT_OF_PARENTS = `${viewedAs}
  select parent.id as "parentId", count(*)::integer as count
  from messages parent join threads thread on thread.id = parent.thread_id
    join messages message on (message.thread_id, message.parent_seq) = (parent.thread_id, parent.seq)
  where parent.id = any($6::uuid[]) and ${isUnblocked('message.author_id')} and ${isThreadVisible('thread')}
  group by parent.id`;

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
    const values = [numberIn(asked.after, 0, listOfMessages) ?? 0, assertFirst(asked.first) + 1];
    return manyByKey(
      (message: MessageRow) => message.threadId,
      (ids: readonly string[]) => find(OF_THREADS, [ids.map((id) => threadIds.uuid(id)), ...values]),
    );
  });
  const ofParents = perArguments((asked: Asked) => {
    const values = [numberIn(asked.after, 0, listOfMessages) ?? 0, assertFirst(asked.first) + 1];
    return manyByKey(
      (message: MessageRow) => String(message.parentId),
      (ids: readonly string[]) => find(OF_PARENTS, [ids.map((id) => messageIds.uuid(id)), ...values]),
    );
  });
  const countOfParents = oneByKey(
    (row: { parentId: string; count: number }) => messageIds.of(row.parentId),
    (ids: readonly string[]) => db.query(COUNT_OF_PARENTS, [...viewed, ids.map((id) => messageIds.uuid(id))]),
  );
  const countOfThreads = oneByKey(
    (row: { threadId: string; count: number }) => threadIds.of(row.threadId),
    (ids: readonly string[]) => db.query(COUNT_OF_THREADS, [...viewed, ids.map((id) => threadIds.uuid(id))]),
  );

  return {
    byId: oneByKey(
      (message: MessageRow) => message.id,
      (ids: readonly string[]) => {
        const uuids = ids.map((id) => messageIds.uuidOrNull(id));
        return uuids.length === 1 ? find(BY_ID, uuids) : find(BY_IDS, [uuids]);
      },
    ),

    async pageOfThread(threadId: string, asked: Asked): Promise<Page<MessageRow>> {
      const count = async () => (await countOfThreads.load(threadId))?.count ?? 0;
      return pageFrom(await ofThreads(asked).load(threadId), asked, count);
    },

    async pageOfReplies(id: string, asked: Asked): Promise<Page<MessageRow>> {
      const count = async () => (await countOfParents.load(id))?.count ?? 0;
      return pageFrom(await ofParents(asked).load(id), asked, count);
    },
  };
}

const pageFrom = (rows: readonly MessageRow[], asked: Asked, totalCount: () => Promise<number>) =>
  pageOf(rows, asked, {
    cursor: (message) => cursorOf([message.seq]),
    node: (message) => message,
    totalCount,
  });

const listOfMessages = { en: 'a list of messages', fr: 'une liste de messages' };
