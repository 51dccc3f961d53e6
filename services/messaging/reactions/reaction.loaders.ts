import type { DataSource } from 'typeorm';
import { manyByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { messageIds } from '../ids';
import { isUnblocked } from '../people/person.policy';
import { viewedAs, viewerValues } from '../threads/thread.policy';
import type { Reaction } from './reaction';

/** $6: message uuids. */
const OF_MESSAGES = `${viewedAs}
  select message_id as "messageId", reaction, count(*)::integer as count,
    coalesce(bool_or(member_id = $1::text), false) as "isMine"
  from message_reactions
  where message_id = any($6::uuid[]) and ${isUnblocked('member_id')}
  group by message_id, reaction
  order by message_id, count(*) desc, reaction`;

export interface ReactionRow {
  readonly messageId: string;
  readonly reaction: Reaction;
  readonly count: number;
  readonly isMine: boolean;
}

/** How people reacted to messages that the viewer may read. */
export const reactionLoaders = (db: DataSource, viewer: Viewer | null) => ({
  ofMessage: manyByKey(
    ({ messageId }: ReactionRow) => messageIds.of(messageId),
    (ids: readonly string[]) =>
      db.query(OF_MESSAGES, [...viewerValues(viewer), ids.map((id) => messageIds.uuid(id))]),
  ),
});
