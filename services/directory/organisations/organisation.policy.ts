import { holdsRole, type Viewer } from '../../../kit/viewer';
import type { OrganisationRow } from './organisation.row';

type Held = Pick<OrganisationRow, 'representativeIds' | 'communityIds'>;

export const isSteward = (viewer: Viewer, communityId: string): boolean =>
  holdsRole(viewer, communityId, 'STEWARD');

export const represents = (viewer: Viewer, { representativeIds }: Held): boolean =>
  representativeIds.includes(viewer.memberId);

/** Whoever represents it; once nobody does, stewards of where it stands, so that it is not left as it is for ever. */
export const mayChange = (viewer: Viewer, held: Held): boolean =>
  represents(viewer, held) ||
  (held.representativeIds.length === 0 && held.communityIds.some((id) => isSteward(viewer, id)));

/** Nobody is taken in unasked: a steward does so by themself only with one that nobody speaks for. */
export const mayPlace = (viewer: Viewer, held: Held, communityId: string): boolean =>
  represents(viewer, held) || (held.representativeIds.length === 0 && isSteward(viewer, communityId));

/** Stewards say who stands in their community; whoever represents it may take it out, or its request back. */
export const mayUnplace = (viewer: Viewer, held: Held, communityId: string): boolean =>
  isSteward(viewer, communityId) || represents(viewer, held);
