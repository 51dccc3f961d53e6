export const Reaction = {
  THANKS: 'THANKS',
  AGREE: 'AGREE',
  HELPFUL: 'HELPFUL',
  CHEERS: 'CHEERS',
  SORRY: 'SORRY',
  FUNNY: 'FUNNY',
} as const;
export type Reaction = keyof typeof Reaction;
