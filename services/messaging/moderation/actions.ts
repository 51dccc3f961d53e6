import { actionIds, pointIds } from '../ids';
import type { ActionRow } from './action.row';

/** What a statement selects of an action: ids are uuids yet. */
export const actionColumns = (action: string) => `
  ${action}.id, ${action}.community_id as "communityId", ${action}.deed, ${action}.reason, ${action}.at,
  ${action}.point_id as "pointId"`;

/** The row that such columns make. */
export const actionFrom = <Stored extends ActionRow>(stored: Stored): Stored => ({
  ...stored,
  id: actionIds.of(stored.id),
  pointId: stored.pointId && pointIds.of(stored.pointId),
});
