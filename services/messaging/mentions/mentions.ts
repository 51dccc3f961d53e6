import type { EntityManager } from 'typeorm';
import { messageIds } from '../ids';

const mostMentions = 20;

/** `@handle`, at the beginning or after what is no part of a word or an address. A handle is what identity takes for one. */
const mention = /(?<![\p{L}\p{N}_@./-])@([a-z0-9](?:-?[a-z0-9]){1,39})(?![\p{L}\p{N}_@-])/giu;

/** The handles that a text names: the first 20, each once. */
export const handlesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(mention)].map(([, handle = '']) => handle.toLowerCase()))].slice(
    0,
    mostMentions,
  );

const NAME = `
  insert into message_mentions (message_id, member_id) select $1::uuid, id from people where handle = any($2::text[])
  on conflict (message_id, member_id) do nothing`;

/** Keeps whom a message names; a handle that nobody has is a word like others. In the transaction that writes it. */
export async function nameMentioned(
  within: EntityManager,
  messageId: string,
  text: string,
  { isEdited = false } = {},
): Promise<void> {
  const uuid = messageIds.uuid(messageId);
  const handles = handlesIn(text);
  if (isEdited) await within.query('delete from message_mentions where message_id = $1', [uuid]);
  if (handles.length > 0) await within.query(NAME, [uuid, handles]);
}

/** Leaves nothing of the words a message had, nor of whom they named. */
export async function forgetWords(within: EntityManager, messageId: string): Promise<void> {
  for (const table of ['message_mentions', 'message_edits'])
    await within.query(`delete from ${table} where message_id = $1`, [messageIds.uuid(messageId)]);
}
