import type { DataSource } from 'typeorm';
import type { Viewer } from '../../../kit/viewer';
import { cleanCommunityIds } from '../communities/communities';
import { assertReadable } from '../communities/readable';
import type { Context } from '../context';
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

interface StoredWish {
  /** Empty, as its channel, for all that a muted community is about. */
  readonly topic: NotificationTopic | '';
  readonly channel: NotificationChannel | '';
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
     where member_id = $1 and community_id in ('', $2)
     union all
     select '', '', community_id, false from muted_communities where member_id = $1 and community_id = $2`,
    [memberId, asked],
  );
  const said = (topic: string, channel: string, where: string) =>
    stored.find((one) => one.topic === topic && one.channel === channel && one.communityId === where);

  return Object.entries(defaults).flatMap(([topic, usual]) =>
    Object.entries(usual).map(([channel, otherwise]) => {
      const own = said(topic, channel, asked);
      const muted = topic === 'MODERATION' ? undefined : said('', '', asked);
      const isWished = (own ?? muted ?? said(topic, channel, everywhere))?.isWished ?? otherwise;
      return {
        ...{ topic: topic as NotificationTopic, channel: channel as NotificationChannel },
        ...{ isWished, isOwn: own !== undefined },
      };
    }),
  );
}
