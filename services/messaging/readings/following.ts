export const ThreadFollowing = {
  FOLLOWED: 'FOLLOWED',
  NOT_FOLLOWED: 'NOT_FOLLOWED',
  MUTED: 'MUTED',
} as const;
export type ThreadFollowing = keyof typeof ThreadFollowing;
