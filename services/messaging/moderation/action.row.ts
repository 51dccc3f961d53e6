import type { ModerationDeed, ModerationReason } from './deed';

/** What moderators did, as everybody may know it. */
export interface ActionRow {
  readonly id: string;
  readonly deed: ModerationDeed;
  readonly reason: ModerationReason;
  readonly at: Date;
  readonly communityId: string;
  /** Of the agreement. */
  readonly pointId: string | null;
}
