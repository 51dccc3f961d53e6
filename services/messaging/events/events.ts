import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { conflict, invalid, Refusal } from '../../../kit/errors';
import { record } from '../../../kit/feed';
import { isLockTimeout, isUniqueViolation } from '../../../kit/postgres';
import { messageIds, threadIds } from '../ids';
import { APPEND_MESSAGE, BEGIN_THREAD } from './event-statements';
import { messageEvent, threadEvent } from './event-states';

/** Any first writing: who it is from, and what makes a second try recognisable as one. */
interface Writing {
  readonly threadId: string;
  readonly messageId: string;
  readonly authorId: string;
  /** Made by the client; one author uses it for one thing. */
  readonly clientId: string;
  /** Of everything the client said, so that the same clientId with another content is told from a second try. */
  readonly hash: Buffer;
  readonly text: string;
  readonly language: string;
  readonly at: Date;
}

interface MessageWriting extends Writing {
  readonly parent: { readonly id: string; readonly seq: number } | null;
}

interface ThreadWriting extends Writing {
  readonly communityIds: readonly string[];
  readonly kind: string;
  readonly title: string;
}

/** What is in the log, by this try or an earlier one. */
export interface Written {
  readonly threadId: string;
  readonly messageId: string;
  readonly seq: number;
  readonly at: Date;
}

/** An earlier try as a statement tells it: its columns are null if there was none. */
export interface Known {
  readonly threadId: string | null;
  readonly messageId: string;
  readonly seq: number;
  readonly at: Date;
  readonly hash: Buffer;
}

interface Answer extends Written {
  readonly isNew: boolean;
  readonly hash: Buffer;
  readonly communityIds: readonly string[];
}

export const hashOf = (said: readonly unknown[]): Buffer =>
  createHash('sha256').update(JSON.stringify(said)).digest();

export function cleanClientId(given: string): string {
  if (/^[\x21-\x7e]{1,64}$/.test(given)) return given;
  throw invalid('clientId', {
    en: 'must be 1 to 64 visible ASCII characters',
    fr: 'doit compter 1 à 64 caractères ASCII visibles',
  });
}

/**
 * Runs a writing in a transaction of its own. When two tries with one clientId meet, the unique key ends the later; run
 * once more it finds what the earlier wrote.
 */
export async function writeOnce<Result>(
  { change }: { change<Result>(work: (within: EntityManager) => Promise<Result>): Promise<Result> },
  write: (within: EntityManager) => Promise<Result>,
): Promise<Result> {
  try {
    return await change(write);
  } catch (error) {
    if (isLockTimeout(error)) throw busy();
    if (!isUniqueViolation(error, 'thread_events_client_id_taken')) throw error;
    return change(write);
  }
}

/** A system's fault, not the author's: their client tries again by itself, and the clientId keeps that from doubling. */
const busy = (): Refusal =>
  new Refusal('UNAVAILABLE', {
    en: 'This thread is busy at the moment, and nothing was posted. Try again with the same clientId.',
    fr: 'Ce fil est occupé en ce moment, et rien n’a été publié. Réessayez avec le même clientId.',
  });

/** Adds a message at the head of its thread. */
export async function appendMessage(within: EntityManager, writing: MessageWriting): Promise<Written> {
  const rows: Answer[] = await within.query(APPEND_MESSAGE, [
    threadIds.uuid(writing.threadId),
    writing.authorId,
    writing.clientId,
    writing.hash,
    messageIds.uuid(writing.messageId),
    writing.parent?.seq ?? null,
    writing.language,
    writing.text,
    writing.at,
  ]);
  const answer = sameOrConflict(rows, writing);
  if (answer.isNew) await record(within, [messageEventOf(writing, answer, writing.parent?.id ?? null)]);
  return answer;
}

/** Begins a thread: its placements, and its first message as seq 1. */
export async function beginThread(within: EntityManager, writing: ThreadWriting): Promise<Written> {
  const { communityIds, kind } = writing;
  const rows: Answer[] = await within.query(BEGIN_THREAD, [
    threadIds.uuid(writing.threadId),
    writing.authorId,
    writing.clientId,
    writing.hash,
    messageIds.uuid(writing.messageId),
    communityIds,
    writing.language,
    writing.text,
    writing.at,
    kind,
    writing.title,
  ]);
  const answer = sameOrConflict(rows, writing);
  if (!answer.isNew) return answer;
  const { threadId: id, authorId, language, at: startedAt } = writing;
  await record(within, [
    threadEvent({ id, kind, language, authorId, startedAt, communityIds }),
    messageEventOf(writing, answer, null),
  ]);
  return answer;
}

const messageEventOf = ({ language, authorId }: Writing, answer: Answer, parentId: string | null) =>
  messageEvent({
    id: answer.messageId,
    threadId: answer.threadId,
    seq: answer.seq,
    communityIds: answer.communityIds,
    authorId,
    parentId,
    language,
    postedAt: answer.at,
  });

type Said = Pick<Writing, 'hash' | 'clientId'>;

function sameOrConflict([row]: readonly Answer[], said: Said): Answer {
  if (!row) throw new Error('The thread that was just read is gone.');
  if (!row.isNew) assertSame(row.hash, said);
  return { ...row, threadId: threadIds.of(row.threadId), messageId: messageIds.of(row.messageId) };
}

/** What an earlier try wrote, or null. Throws CONFLICT if that one said something else. */
export function writtenBefore(known: Known, said: Said): Written | null {
  if (known.threadId === null) return null;
  assertSame(known.hash, said);
  const { threadId, messageId, seq, at } = known;
  return { threadId: threadIds.of(threadId), messageId: messageIds.of(messageId), seq, at };
}

function assertSame(written: Buffer, { hash, clientId }: Said): void {
  if (written.equals(hash)) return;
  throw conflict(
    {
      en: `The clientId ${clientId} was used for something else.`,
      fr: `Le clientId ${clientId} a déjà servi pour autre chose.`,
    },
    'clientId',
  );
}
