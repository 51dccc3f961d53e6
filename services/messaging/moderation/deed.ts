import { invalid } from '../../../kit/errors';

export const ModerationDeed = {
  REMOVE_MESSAGE: 'REMOVE_MESSAGE',
  RESTORE_MESSAGE: 'RESTORE_MESSAGE',
  DISMISS_REPORTS: 'DISMISS_REPORTS',
  HIDE_THREAD: 'HIDE_THREAD',
  SHOW_THREAD: 'SHOW_THREAD',
  LOCK_THREAD: 'LOCK_THREAD',
  UNLOCK_THREAD: 'UNLOCK_THREAD',
  PIN_THREAD: 'PIN_THREAD',
  UNPIN_THREAD: 'UNPIN_THREAD',
} as const;
export type ModerationDeed = keyof typeof ModerationDeed;

const asItIs = { state: null, isLocked: null, isPinned: null };

/** What a deed changes of a thread in one community. The others are about one message, wherever it is. */
export const placementAfter = {
  HIDE_THREAD: { ...asItIs, state: 'HIDDEN' },
  SHOW_THREAD: { ...asItIs, state: 'SHOWN' },
  LOCK_THREAD: { ...asItIs, isLocked: true },
  UNLOCK_THREAD: { ...asItIs, isLocked: false },
  PIN_THREAD: { ...asItIs, isPinned: true },
  UNPIN_THREAD: { ...asItIs, isPinned: false },
} as const;

export const isOfPlacement = (deed: ModerationDeed): deed is keyof typeof placementAfter =>
  deed in placementAfter;

/** What gives back what a deed took away from somebody. */
export const givesBack = {
  REMOVE_MESSAGE: 'RESTORE_MESSAGE',
  HIDE_THREAD: 'SHOW_THREAD',
  LOCK_THREAD: 'UNLOCK_THREAD',
} as const;

/** Does a deed take something away from whoever said what it is about? */
export const takesAway = (deed: ModerationDeed): deed is keyof typeof givesBack => deed in givesBack;

export const ModerationReason = {
  HOUSEKEEPING: 'HOUSEKEEPING',
  APPEAL: 'APPEAL',
  SPAM: 'SPAM',
  HARASSMENT: 'HARASSMENT',
  HATRED: 'HATRED',
  PRIVACY: 'PRIVACY',
  FRAUD: 'FRAUD',
  OFF_TOPIC: 'OFF_TOPIC',
  OTHER: 'OTHER',
} as const;
export type ModerationReason = keyof typeof ModerationReason;

/** A reason that decideAppeal gives, and nobody else. */
export const ofAppeals = () =>
  invalid('reason', {
    en: 'APPEAL is for decideAppeal alone',
    fr: 'APPEAL est réservé à decideAppeal',
  });
