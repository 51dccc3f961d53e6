import type { DataSource } from 'typeorm';
import { manyByKey } from '../../../kit/loader';
import type { Viewer } from '../../../kit/viewer';
import { messageIds } from '../ids';
import { ifVisible } from '../people/person.policy';
import { viewedAs, viewerValues } from '../threads/thread.policy';

/** $6: message uuids. */
const OF_MESSAGES = `${viewedAs}
  select * from (
    select mention.message_id as "messageId", ${ifVisible('mention.member_id')} as "memberId"
    from message_mentions mention join messages message on message.id = mention.message_id
    where mention.message_id = any($6::uuid[]) and message.removed_at is null
  ) mention where mention."memberId" is not null
  order by mention."messageId", mention."memberId"`;

interface MentionRow {
  readonly messageId: string;
  readonly memberId: string;
}

/** Whom messages name, as far as the viewer may see them. For messages the viewer may read. */
export const mentionLoaders = (db: DataSource, viewer: Viewer | null) => ({
  ofMessage: manyByKey(
    ({ messageId }: MentionRow) => messageIds.of(messageId),
    (ids: readonly string[]) =>
      db.query(OF_MESSAGES, [...viewerValues(viewer), ids.map((id) => messageIds.uuid(id))]),
  ),
});
