export const MessageRemover = { AUTHOR: 'AUTHOR', MODERATION: 'MODERATION' } as const;
export type MessageRemover = keyof typeof MessageRemover;
