import type { Context } from '../context';
import { messageIds, pointIds, threadIds } from '../ids';
import { isThreadVisible, viewedAs, viewerValues } from '../threads/thread.policy';
import { isModerator, responsibleFor } from './moderation.policy';

/** $6: clientId, $7: message or null, $8: thread or null, $9: community, $10: point of its agreement or null. */
const STANDING = `${viewedAs}, ${responsibleFor('array[$9::text]')}
  select done.id as "doneId", done.body_hash as hash, done.at as "doneAt", thread.id as "threadId",
    coalesce(message.author_id, thread.author_id) as "authorId",
    placement.thread_id is not null and (${isModerator('$9::text')} or ${isThreadVisible('thread')}) as "isThere",
    ${isModerator('$9::text')} as "isModerator",
    exists (select from agreement_points point where point.community_id = $9::text and point.withdrawn_at is null) as "hasAgreement",
    exists (select from agreement_points point
      where point.id = $10::uuid and point.community_id = $9::text and point.withdrawn_at is null) as "isPointInForce"
  from (values (1)) as one
    left join moderation_actions done on done.moderator_id = $1 and done.client_id = $6
    left join messages message on message.id = $7::uuid
    left join threads thread on thread.id = coalesce(message.thread_id, $8::uuid)
    left join thread_placements placement on placement.thread_id = thread.id and placement.community_id = $9::text`;

/** How somebody who moderates stands to what it is about, and what they did with the same clientId before. */
export interface ModerationStanding {
  readonly doneId: string | null;
  readonly hash: Buffer;
  readonly doneAt: Date;
  readonly threadId: string | null;
  /** Who said what it is about. */
  readonly authorId: string;
  readonly isThere: boolean;
  readonly isModerator: boolean;
  readonly hasAgreement: boolean;
  readonly isPointInForce: boolean;
}

interface Asked {
  readonly clientId: string;
  readonly communityId: string;
  readonly messageId: string | null;
  readonly threadId: string | null;
  readonly pointId: string | null;
}

export async function standingAsModerator(
  { db, viewer }: Context,
  { clientId, communityId, messageId, threadId, pointId }: Asked,
): Promise<ModerationStanding> {
  const [found]: [ModerationStanding] = await db.query(STANDING, [
    ...viewerValues(viewer),
    clientId,
    messageId && messageIds.uuid(messageId, 'messageId'),
    threadId && threadIds.uuid(threadId, 'threadId'),
    communityId,
    pointId && pointIds.uuid(pointId),
  ]);
  return { ...found, threadId: found.threadId && threadIds.of(found.threadId) };
}
