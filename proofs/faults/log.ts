import { randomUUID } from 'node:crypto';
import { messageIds, threadIds } from '../../services/messaging/ids';
import type { LogEvent } from './checker';
import type { Database } from './database';
import { databaseName } from './stage';

interface Row {
  readonly threadId: string;
  readonly seq: number;
  readonly kind: string;
  readonly messageId: string | null;
  readonly authorId: string;
  readonly text: string | null;
}

/** The log as the database has it, past all of the product. */
export async function logIn(database: Database): Promise<ReadonlyMap<string, readonly LogEvent[]>> {
  const rows = await database.query<Row>(
    databaseName,
    `select event.thread_id as "threadId", event.seq, event.kind, event.message_id as "messageId",
       event.author_id as "authorId", message.text
     from messaging.thread_events event left join messaging.messages message on message.id = event.message_id
     order by event.thread_id, event.seq`,
  );
  const log = new Map<string, LogEvent[]>();
  for (const { threadId, messageId, text, ...row } of rows) {
    const id = threadIds.of(threadId);
    const events = log.get(id) ?? [];
    events.push({ ...row, messageId: messageId && messageIds.of(messageId), intention: intentionIn(text) });
    log.set(id, events);
  }
  return log;
}

/** A name for something that is meant once. */
export const anIntention = () => `seeded-${randomUUID()}`;

/** What the text of a message was meant to say; edits keep it. */
export const intentionIn = (text: string | null): string | null => /^\S+/.exec(text ?? '')?.[0] ?? null;

/** The last seq of each thread, but for what these authors did. */
export async function headsIn(
  database: Database,
  hidden: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ threadId: string; head: number }>(
    databaseName,
    `select thread_id as "threadId", max(seq) as head from messaging.thread_events
     where author_id <> all($1::text[]) group by thread_id`,
    [hidden],
  );
  return new Map(rows.map(({ threadId, head }) => [threadIds.of(threadId), head]));
}
