import type { EntityManager } from 'typeorm';
import { record } from '../../../kit/feed';
import { messageIds, threadIds } from '../ids';
import { forgetWords, handlesIn, nameMentioned } from '../mentions/mentions';
import * as statement from './event-statements';
import { goneEvent, messageEvent, placementEvent, threadEvent } from './event-states';
import { assertSame, type Try, type Written, writtenOf } from './tries';

/** Any change of a thread: who makes it, and when. */
interface Writing extends Try {
  readonly threadId: string;
  readonly authorId: string;
  readonly at: Date;
}

interface MessageWriting extends Writing {
  readonly messageId: string;
  readonly text: string;
  readonly language: string;
}

/** A change of a message that is there, told with what stays as it was. */
export interface Change extends Writing {
  readonly message: {
    readonly id: string;
    readonly seq: number;
    readonly parentId: string | null;
    readonly language: string;
    readonly postedAt: Date;
    readonly editedAt: Date | null;
    readonly isDirect: boolean;
  };
}

interface Answer extends Written {
  readonly isNew: boolean;
  readonly hash: Buffer;
  readonly communityIds: readonly string[];
}

/** Runs a statement of event-statements.ts; null if there was nothing to change any more. Throws CONFLICT if the clientId was used for something else. */
async function write(
  within: EntityManager,
  sql: string,
  writing: Writing,
  more: readonly unknown[],
): Promise<Answer | null> {
  const { threadId, authorId, clientId, hash } = writing;
  const [row]: Answer[] = await within.query(sql, [
    threadIds.uuid(threadId),
    authorId,
    clientId,
    hash,
    ...more,
  ]);
  if (!row) return null;
  if (!row.isNew) assertSame(row.hash, writing);
  return { ...row, ...writtenOf(row) };
}

/** Adds a message at the head of its thread, in one statement, which needs no transaction around it. */
export async function appendMessage(
  within: EntityManager,
  writing: MessageWriting & { readonly parent: { readonly id: string; readonly seq: number } | null },
): Promise<Written> {
  const { messageId, parent, language, text, at, threadId, authorId } = writing;
  const facts = { id: messageId, threadId, authorId, parentId: parent?.id ?? null, language };
  const answer = await write(within, statement.APPEND_MESSAGE, writing, [
    ...[messageIds.uuid(messageId), parent?.seq ?? null, language, text, at],
    handlesIn(text),
    JSON.stringify({ ...facts, editedAt: null, removedAt: null }),
  ]);
  if (!answer) throw new Error('The thread that was just read is gone.');
  return answer;
}

/** Begins a thread: its placements, or who takes part in it, and its first message as seq 1. Of conversations no other service is told. */
export async function beginThread(
  within: EntityManager,
  writing: MessageWriting & {
    readonly communityIds: readonly string[];
    readonly participantIds: readonly string[];
    readonly kind: string;
    readonly title: string;
  },
): Promise<Written> {
  const { messageId, communityIds, participantIds, language, text, at, kind, title, authorId } = writing;
  const more = [messageIds.uuid(messageId), communityIds, language, text, at, kind, title, participantIds];
  const answer = await write(within, statement.BEGIN_THREAD, writing, more);
  if (!answer) throw new Error('A new thread was not written.');
  if (!answer.isNew) return answer;
  const facts = { id: writing.threadId, kind, language, authorId, startedAt: at, communityIds };
  if (kind !== 'DIRECT') await record(within, [threadEvent(facts), postedEvent(writing, answer, null)]);
  await nameMentioned(within, messageId, text);
  return answer;
}

/** Gives a message other words; null if it was removed meanwhile. */
export async function editMessage(
  within: EntityManager,
  writing: Change & { readonly text: string; readonly language: string },
): Promise<Written | null> {
  const { message, language, text, at } = writing;
  const answer = await write(within, statement.EDIT_MESSAGE, writing, [
    messageIds.uuid(message.id),
    language,
    text,
    at,
  ]);
  if (!answer?.isNew) return answer;
  if (!message.isDirect)
    await record(within, [changedEvent(writing, answer, { language, editedAt: answer.at })]);
  await nameMentioned(within, message.id, text, { isEdited: true });
  return answer;
}

/** Empties a message for good; null if it was empty already. */
export async function removeMessage(within: EntityManager, writing: Change): Promise<Written | null> {
  const { message, at } = writing;
  const answer = await write(within, statement.REMOVE_MESSAGE, writing, [messageIds.uuid(message.id), at]);
  if (!answer?.isNew) return answer;
  if (!message.isDirect) await record(within, [changedEvent(writing, answer, { removedAt: answer.at })]);
  await forgetWords(within, message.id);
  return answer;
}

/** Something about a message that other services need not know. */
export interface Remark extends Writing {
  readonly messageId: string;
}

/** Adds a reaction, or takes it back; null if nothing changes by it. */
export const react = (
  within: EntityManager,
  { reaction, isThere, ...writing }: Remark & { readonly reaction: string; readonly isThere: boolean },
): Promise<Written | null> =>
  write(within, isThere ? statement.REACT : statement.TAKE_REACTION_BACK, writing, [
    messageIds.uuid(writing.messageId),
    reaction,
    writing.at,
  ]);

/** Makes a message the accepted answer, or no longer; null if nothing changes by it. */
export const accept = (
  within: EntityManager,
  { isAccepted, ...writing }: Remark & { readonly isAccepted: boolean },
): Promise<Written | null> =>
  write(within, isAccepted ? statement.ACCEPT_ANSWER : statement.WITHDRAW_ANSWER, writing, [
    messageIds.uuid(writing.messageId),
    writing.at,
  ]);

/** Takes a message's words away and keeps them, by moderation; null if it is removed already. Written in its author's name. */
export const withholdMessage = (within: EntityManager, writing: Remark): Promise<Written | null> =>
  write(within, statement.WITHHOLD_MESSAGE, writing, [messageIds.uuid(writing.messageId), writing.at]);

/** Gives them back; null if moderation has not taken them. */
export const restoreMessage = (within: EntityManager, writing: Remark): Promise<Written | null> =>
  write(within, statement.RESTORE_MESSAGE, writing, [messageIds.uuid(writing.messageId), writing.at]);

interface PlacementChange extends Writing {
  readonly communityId: string;
  /** Null for what stays as it is. */
  readonly state: string | null;
  readonly isLocked: boolean | null;
  readonly isPinned: boolean | null;
}

/** Changes how a thread stands in a community; null if nothing changes by it. */
export const changePlacement = (
  within: EntityManager,
  { communityId, state, isLocked, isPinned, ...writing }: PlacementChange,
): Promise<Written | null> =>
  write(within, statement.CHANGE_PLACEMENT, writing, [communityId, writing.at, state, isLocked, isPinned]);

/** Takes the author out of a conversation; null if they take no part in it. */
export const leaveThread = (within: EntityManager, writing: Writing): Promise<Written | null> =>
  write(within, statement.LEAVE_THREAD, writing, [writing.at]);

/** Places a thread in one more community; null if it stands there already. */
export async function placeThread(
  within: EntityManager,
  writing: Writing & { readonly communityId: string },
): Promise<Written | null> {
  const { threadId, communityId, authorId, at } = writing;
  const answer = await write(within, statement.PLACE_THREAD, writing, [communityId, at]);
  if (answer?.isNew)
    await record(within, [placementEvent({ threadId, communityId, placedById: authorId, placedAt: at })]);
  return answer;
}

/** Takes a thread out of a community; null if it is not its author's to do so, or it would be shown nowhere. */
export async function unplaceThread(
  within: EntityManager,
  writing: Writing & { readonly communityId: string },
): Promise<Written | null> {
  const { threadId, communityId, at } = writing;
  const answer = await write(within, statement.UNPLACE_THREAD, writing, [communityId, at]);
  if (answer?.isNew) await record(within, [goneEvent({ threadId, communityId })]);
  return answer;
}

const postedEvent = (writing: MessageWriting, { seq, communityIds, at }: Answer, parentId: string | null) =>
  messageEvent({
    id: writing.messageId,
    threadId: writing.threadId,
    seq,
    communityIds,
    authorId: writing.authorId,
    parentId,
    language: writing.language,
    postedAt: at,
  });

const changedEvent = (
  { message, threadId, authorId }: Change,
  { communityIds }: Answer,
  changed: { language?: string; editedAt?: Date; removedAt?: Date },
) => messageEvent({ ...message, threadId, communityIds, authorId, ...changed });
