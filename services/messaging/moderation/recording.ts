import type { EntityManager } from 'typeorm';
import * as log from '../events/events';
import { actionIds, messageIds, pointIds, threadIds } from '../ids';
import { closeReports } from '../reports/reports';
import { isOfPlacement, type ModerationDeed, type ModerationReason, placementAfter } from './deed';

/** A deed of moderation, with all that is kept of it. */
export interface Deed {
  readonly id: string;
  readonly communityId: string;
  readonly threadId: string;
  /** Null for what is about a thread in one community. */
  readonly messageId: string | null;
  /** Who said what it is about. */
  readonly authorId: string;
  readonly deed: ModerationDeed;
  readonly reason: ModerationReason;
  readonly pointId: string | null;
  readonly words: string;
  readonly moderatorId: string;
  readonly clientId: string;
  readonly hash: Buffer;
  readonly at: Date;
}

const RECORD = `
  insert into moderation_actions
    (id, community_id, thread_id, message_id, deed, reason, words, moderator_id, client_id, body_hash, at, author_id, point_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

/** Does it and puts it in the public log; false, and nothing is written, if it is so already. In one transaction. */
export async function doAndRecord(within: EntityManager, deed: Deed): Promise<boolean> {
  if (!(await act(within, deed))) return false;
  await within.query(RECORD, [
    ...[actionIds.uuid(deed.id), deed.communityId, threadIds.uuid(deed.threadId)],
    ...[deed.messageId && messageIds.uuid(deed.messageId), deed.deed, deed.reason, deed.words],
    ...[deed.moderatorId, deed.clientId, deed.hash, deed.at, deed.authorId],
    deed.pointId && pointIds.uuid(deed.pointId),
  ]);
  return true;
}

/** Does what the deed says, as an event in its author's name; closes the reports about a message that is decided. */
async function act(within: EntityManager, { deed, messageId, ...of }: Deed): Promise<boolean> {
  const { threadId, authorId, hash, at, communityId } = of;
  const writing = { threadId, authorId, hash, at, clientId: `moderation ${actionIds.uuid(of.id)}` };
  if (messageId === null)
    return (
      isOfPlacement(deed) &&
      (await log.changePlacement(within, { ...writing, communityId, ...placementAfter[deed] })) !== null
    );
  const about = { ...writing, messageId };
  if (deed === 'RESTORE_MESSAGE') return (await log.restoreMessage(within, about)) !== null;
  const isRemoval = deed === 'REMOVE_MESSAGE';
  if (isRemoval && (await log.withholdMessage(within, about)) === null) return false;
  const closed = await closeReports(within, messageId, at);
  return isRemoval || closed > 0;
}
