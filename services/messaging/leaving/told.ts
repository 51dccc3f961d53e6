import type { Catalogue } from '../../../kit/catalogue';

const own = 'member_id = $1::text';
const no = (not: string) => ({ not });

/** What members are told, and how they wish to be. */
export const told: Catalogue = {
  found_members: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id finding_id place found_id', erased: 'row' },
        exported: { to: 'members-found', by: 'finding_id place' },
      },
      { rows: 'found_id = $1::text', columns: 'found_id', erased: 'row', exported: no('others’ searches') },
    ],
  },
  notifications: {
    shares: [
      {
        rows: own,
        columns: `member_id seq topic thread_id event_seq message_id actor_id action_id at is_quiet in_app by_mail read_at
          letter_id finding_id search_id search_name`,
        erased: 'row',
        exported: {
          ...{ to: 'notifications', by: 'seq' },
          as: 'seq, topic, thread_id, message_id, action_id, search_id, search_name, at, is_quiet, in_app, by_mail, read_at',
        },
      },
      { rows: 'actor_id = $1::text', columns: 'actor_id', erased: 'row', exported: no('others were told') },
    ],
    plain: 'xid position',
    why: 'the order of the log',
  },
  notification_wishes: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id topic community_id channel is_wished', erased: 'row' },
        exported: { to: 'notification-wishes', by: 'topic community_id channel' },
      },
    ],
  },
  quiet_hours: {
    shares: [
      {
        ...{ rows: own, columns: 'member_id from_minute to_minute time_zone', erased: 'row' },
        exported: { to: 'quiet-hours', by: 'member_id' },
      },
    ],
  },
  letters: {
    shares: [
      {
        ...{ rows: own, columns: 'id member_id begun_at done_at', erased: 'row' },
        exported: { to: 'letters', by: 'id' },
      },
    ],
  },
};
