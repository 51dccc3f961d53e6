import type { DataSource } from 'typeorm';
import { notFound } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import type { Context } from '../context';
import { isReadable, viewedAs, viewerValues } from '../threads/thread.policy';
import { defaults, type NotificationChannel, type NotificationTopic } from './topic';
import type { NotificationWish, SetNotificationWishInput } from './wish.type';

const everywhere = '';

const SET = `
  insert into notification_wishes (member_id, topic, channel, community_id, is_wished) values ($1, $2, $3, $4, $5)
  on conflict (member_id, topic, community_id, channel) do update set is_wished = excluded.is_wished`;

const TAKE_BACK = `
  delete from notification_wishes
  where member_id = $1 and topic = $2 and channel = $3 and community_id = $4`;

/** Says whether the viewer is told of a topic by a channel, in a community or everywhere. */
export async function setWish(
  { db, viewer }: Context,
  { memberId }: Viewer,
  { topic, channel, communityId, isWished }: SetNotificationWishInput,
): Promise<void> {
  if (communityId != null) await assertReadable(db, viewer, communityId);
  const of = [memberId, topic, channel, communityId ?? everywhere];
  await (isWished == null ? db.query(TAKE_BACK, of) : db.query(SET, [...of, isWished]));
}

/** $6: community. */
const READABLE = `${viewedAs}
  select from communities community where community.id = $6::text and ${isReadable('community.id')}`;

async function assertReadable(db: DataSource, viewer: Viewer | null, communityId: string): Promise<void> {
  cleanCommunityIds([communityId], 'communityId');
  const found: unknown[] = await db.query(READABLE, [...viewerValues(viewer), communityId]);
  if (found.length === 0) throw notFound({ en: 'community', fr: 'communauté' }, communityId, 'communityId');
}

interface StoredWish {
  readonly topic: NotificationTopic;
  readonly channel: NotificationChannel;
  readonly communityId: string;
  readonly isWished: boolean;
}

/** What holds for each topic and channel, in a community or everywhere: as notify-statement.ts decides it for one place. */
export async function wishesOf(
  db: DataSource,
  memberId: string,
  communityId: string | null,
): Promise<NotificationWish[]> {
  const asked =
    communityId === null ? everywhere : (cleanCommunityIds([communityId], 'communityId')[0] ?? '');
  const stored: StoredWish[] = await db.query(
    `select topic, channel, community_id as "communityId", is_wished as "isWished" from notification_wishes
     where member_id = $1 and community_id in ('', $2)`,
    [memberId, asked],
  );
  const said = (topic: string, channel: string, where: string) =>
    stored.find((one) => one.topic === topic && one.channel === channel && one.communityId === where);

  return Object.entries(defaults).flatMap(([topic, usual]) =>
    Object.entries(usual).map(([channel, otherwise]) => {
      const own = said(topic, channel, asked);
      const isWished = (own ?? said(topic, channel, everywhere))?.isWished ?? otherwise;
      return {
        ...{ topic: topic as NotificationTopic, channel: channel as NotificationChannel },
        ...{ isWished, isOwn: own !== undefined },
      };
    }),
  );
}
