import { ifVisible, isUnblocked } from '../people/person.policy';
import { type MessageRow, messageOf } from './message.row';

/** What a statement selects of a `message`: ids are uuids yet. */
export const messageColumns = `
  message.id, message.thread_id as "threadId", message.seq, message.text, message.language,
  ${ifVisible('message.author_id')} as "authorId",
  (select parent.id from messages parent
    where parent.thread_id = message.thread_id and parent.seq = message.parent_seq) as "parentId",
  message.posted_at as "postedAt", message.edited_at as "editedAt", message.removed_at as "removedAt",
  message.removed_by as "removedBy"`;

/** A message within a statement that has made sure of its thread: null for one of somebody a block parts the viewer from. */
export const messageWithin = (id: string) => `(
  select row_to_json(said) from (
    select ${messageColumns} from messages message where message.id = ${id} and ${isUnblocked('message.author_id')}
  ) said)`;

/** The row that this makes: its times are text. */
export function messageFrom(told: MessageRow | null): MessageRow | null {
  if (!told) return null;
  const time = (text: unknown) => (text === null ? null : new Date(String(text)));
  const { postedAt, editedAt, removedAt } = told;
  return messageOf({
    ...told,
    ...{ postedAt: new Date(postedAt), editedAt: time(editedAt), removedAt: time(removedAt) },
  });
}
