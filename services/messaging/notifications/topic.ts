/** What members can be told of. */
export const NotificationTopic = {
  MENTION: 'MENTION',
  CONVERSATION: 'CONVERSATION',
  REPLY: 'REPLY',
  ANSWER_ACCEPTED: 'ANSWER_ACCEPTED',
  MODERATION: 'MODERATION',
  ANNOUNCEMENT: 'ANNOUNCEMENT',
  FOLLOWED_THREAD: 'FOLLOWED_THREAD',
  NEW_THREAD: 'NEW_THREAD',
  MEMBERS_FOUND: 'MEMBERS_FOUND',
} as const;
export type NotificationTopic = keyof typeof NotificationTopic;

/** Where they can be told of it. */
export const NotificationChannel = { APP: 'APP', EMAIL: 'EMAIL' } as const;
export type NotificationChannel = keyof typeof NotificationChannel;

/**
 * Who said nothing else is told of this: mail is for what is meant for them, and not of everything that is new. In the order in which
 * one of several topics of one event is chosen.
 */
export const defaults: Readonly<Record<NotificationTopic, Readonly<Record<NotificationChannel, boolean>>>> = {
  MODERATION: { APP: true, EMAIL: true },
  MENTION: { APP: true, EMAIL: true },
  CONVERSATION: { APP: true, EMAIL: true },
  REPLY: { APP: true, EMAIL: true },
  ANSWER_ACCEPTED: { APP: true, EMAIL: false },
  ANNOUNCEMENT: { APP: true, EMAIL: true },
  FOLLOWED_THREAD: { APP: true, EMAIL: false },
  NEW_THREAD: { APP: false, EMAIL: false },
  MEMBERS_FOUND: { APP: true, EMAIL: true },
};
