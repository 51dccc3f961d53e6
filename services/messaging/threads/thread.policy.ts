import { holdsRole, type Viewer } from '../../../kit/viewer';
import { isUnblocked, personValues } from '../people/person.policy';

/** Values $1 to $5 of every statement that shows threads or messages: those about people, the viewer's communities, and those they moderate. */
export const viewerValues = (viewer: Viewer | null): readonly unknown[] => {
  const own = viewer?.memberships.map((membership) => membership.communityId) ?? [];
  return [...personValues(viewer), own, own.filter((id) => holdsRole(viewer, id, 'STEWARD', 'MODERATOR'))];
};

/** The head of each of those statements: it gives the values their types, so that a statement need not use all of them, and may add recursive expressions. */
export const viewedAs = `
  with recursive viewed_as as (select $1::text, $2::text[], $3::text[], $4::text[], $5::text[])`;

/** A community is a public square, but for its members only while it is being founded. */
export const isReadable = (communityId: string) => `(
  ${communityId} = any($4::text[]) or exists (
    select from communities community where community.id = ${communityId} and community.state <> 'INCUBATING')
)`;

/** A placement is for whoever reads in its community; a hidden one for those who moderate there. */
export const isPlacementVisible = (placement: string) => `(
  (${placement}.state = 'SHOWN' or ${placement}.community_id = any($5::text[]))
  and ${isReadable(`${placement}.community_id`)}
)`;

/** A thread is there for whoever sees one of its placements (among those wished for), unless a block parts them from who started it. */
export const isThreadVisible = (thread: string, wished = 'true') => `(
  ${isUnblocked(`${thread}.author_id`)}
  and exists (select from thread_placements placement
    where placement.thread_id = ${thread}.id and ${wished} and ${isPlacementVisible('placement')})
)`;

/** Active members of a community, and of those it contains, write there. Over the `around` of their communities. */
export const canWrite = (communityId: string) => `${communityId} in (select id from around)`;

/** Who writes in one of the communities where they see a thread takes part in it. */
export const canPost = (thread: string) => `exists (
  select from thread_placements placement
  where placement.thread_id = ${thread}.id and ${isPlacementVisible('placement')} and ${canWrite('placement.community_id')})`;

/** An announcement speaks for each community it stands in. */
export const canAnnounce = (viewer: Viewer, communityIds: readonly string[]): boolean =>
  communityIds.every((id) => holdsRole(viewer, id, 'STEWARD', 'EDITOR', 'MODERATOR'));
