import { isModerator } from '../moderation/moderation.policy';

/**
 * Who decides an appeal: whoever the community's moderation falls to, but for who did it and whom it was done to. For a statement with the
 * `responsible` of these communities.
 */
export const mayDecide = (action: string) => `(
  ${isModerator(`${action}.community_id`)} and ${action}.moderator_id <> $1::text and ${action}.author_id <> $1::text)`;
