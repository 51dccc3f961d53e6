import { holdsRole, type Viewer } from '../../../kit/viewer';
import { isUnblocked, personValues } from '../people/person.policy';
import type { PlacementRow } from './thread.row';

/** Values $1 to $5 of every statement that shows threads or messages: those about people, the viewer's communities, and those they moderate. */
export const viewerValues = (viewer: Viewer | null): readonly unknown[] => {
  const own = viewer?.memberships.map((membership) => membership.communityId) ?? [];
  return [...personValues(viewer), own, own.filter((id) => holdsRole(viewer, id, 'STEWARD', 'MODERATOR'))];
};

/** The head of each of those statements: it gives the values their types, so that a statement need not use all of them. */
export const viewedAs = `
  with viewed_as as (select $1::text, $2::text[], $3::text[], $4::text[], $5::text[])`;

/** A community is a public square, but for its members only while it is being founded. A hidden placement is for its moderators. */
export const isPlacementVisible = (placement: string) => `(
  (${placement}.state = 'SHOWN' or ${placement}.community_id = any($5::text[]))
  and (${placement}.community_id = any($4::text[]) or exists (
    select from communities community where community.id = ${placement}.community_id and community.state <> 'INCUBATING'))
)`;

/** A thread is there for whoever sees one of its placements (among those wished for), unless a block parts them from who started it. */
export const isThreadVisible = (thread: string, wished = 'true') => `(
  ${isUnblocked(`${thread}.author_id`)}
  and exists (select from thread_placements placement
    where placement.thread_id = ${thread}.id and ${wished} and ${isPlacementVisible('placement')})
)`;

const isMember = (viewer: Viewer, communityId: string) =>
  viewer.memberships.some((membership) => membership.communityId === communityId);

/** Active members of one of its communities take part in a thread. */
export const canPost = (viewer: Viewer, thread: { readonly placements: readonly PlacementRow[] }): boolean =>
  thread.placements.some((placement) => isMember(viewer, placement.communityId));

/** Who belongs to one of the communities may start a thread for all of them. */
export const canStart = (viewer: Viewer, communityIds: readonly string[]): boolean =>
  communityIds.some((id) => isMember(viewer, id));

/** An announcement speaks for each community it stands in. */
export const canAnnounce = (viewer: Viewer, communityIds: readonly string[]): boolean =>
  communityIds.every((id) => holdsRole(viewer, id, 'STEWARD', 'EDITOR', 'MODERATOR'));
