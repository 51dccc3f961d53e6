import { createHash } from 'node:crypto';
import { conflict, invalid } from '../../../kit/errors';
import { messageIds, threadIds } from '../ids';

/*
 * What makes a second try recognisable as one: the client's own id for it, and a hash of everything it said.
 */

/** A change as its author named it. */
export interface Try {
  /** Made by the client; one author uses it for one thing. */
  readonly clientId: string;
  /** Of everything the client said, so that the same clientId with another content is told from a second try. */
  readonly hash: Buffer;
}

/** What is in the log, by this try or an earlier one. */
export interface Written {
  readonly threadId: string;
  /** Null for what is about the thread as a whole. */
  readonly messageId: string | null;
  readonly seq: number;
  readonly at: Date;
}

/** An earlier try as a statement tells it: its columns are null if there was none. */
export interface Known {
  readonly threadId: string | null;
  readonly messageId: string | null;
  readonly seq: number;
  readonly at: Date;
  readonly hash: Buffer;
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

/** What an earlier try wrote, or null. Throws CONFLICT if that one said something else. */
export function writtenBefore(known: Known, said: Try): Written | null {
  if (known.threadId === null) return null;
  assertSame(known.hash, said);
  return writtenOf({ ...known, threadId: known.threadId });
}

/** A row of SQL has uuids for ids. */
export const writtenOf = ({ threadId, messageId, seq, at }: Written): Written => ({
  threadId: threadIds.of(threadId),
  messageId: messageId && messageIds.of(messageId),
  seq,
  at,
});

export function assertSame(written: Buffer, { hash, clientId }: Try): void {
  if (written.equals(hash)) return;
  throw conflict(
    {
      en: `The clientId ${clientId} was used for something else.`,
      fr: `Le clientId ${clientId} a déjà servi pour autre chose.`,
    },
    'clientId',
  );
}
