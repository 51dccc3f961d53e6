export const ThreadKind = {
  DISCUSSION: 'DISCUSSION',
  QUESTION: 'QUESTION',
  NEWS: 'NEWS',
  ANNOUNCEMENT: 'ANNOUNCEMENT',
  DIRECT: 'DIRECT',
} as const;
export type ThreadKind = keyof typeof ThreadKind;

export const PlacementState = { SHOWN: 'SHOWN', HIDDEN: 'HIDDEN' } as const;
export type PlacementState = keyof typeof PlacementState;
