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
    select from communities as readable where readable.id = ${communityId} and readable.state <> 'INCUBATING')
)`;

/** A placement is for whoever reads in its community; a hidden one for those who moderate there. */
export const isPlacementVisible = (placement: string) => `(
  (${placement}.state = 'SHOWN' or ${placement}.community_id = any($5::text[]))
  and ${isReadable(`${placement}.community_id`)}
)`;

const isPlacedVisibly = (thread: string, wished = 'true') => `exists (
  select from thread_placements placement
  where placement.thread_id = ${thread}.id and ${wished} and ${isPlacementVisible('placement')})`;

/** A conversation is for those who take part in it. */
export const isParticipant = (thread: string) => `exists (
  select from thread_participants participant
  where participant.thread_id = ${thread}.id and participant.member_id = $1::text and 'PARTICIPANTS' = any($3::text[]))`;

/** A thread is shown in communities to whoever sees one of its placements (among those wished for), unless a block parts them from who started it. */
export const isThreadShown = (thread: string, wished = 'true') =>
  `(${isUnblocked(`${thread}.author_id`)} and ${isPlacedVisibly(thread, wished)})`;

/** A thread is there for whoever it is shown to somewhere or who takes part in it, unless a block parts them from who started it. */
export const isThreadVisible = (thread: string) =>
  `(${isUnblocked(`${thread}.author_id`)} and (${isPlacedVisibly(thread)} or ${isParticipant(thread)}))`;

/** Active members of a community, and of those it contains, write there. Over the `around` of their communities. */
export const canWrite = (communityId: string) => `${communityId} in (select id from around)`;

/**
 * Who writes in one of the communities where they see a thread takes part in it, unless it is locked there; who moderates there does
 * anyway. In a conversation there has to be somebody left whom no block parts them from.
 */
export const canPost = (thread: string) => `(exists (
  select from thread_placements placement
  where placement.thread_id = ${thread}.id and ${isPlacementVisible('placement')} and ${canWrite('placement.community_id')}
    and (not placement.is_locked or placement.community_id = any($5::text[])))
  or (${isParticipant(thread)} and exists (select from thread_participants other
    where other.thread_id = ${thread}.id and other.member_id <> $1::text and ${isUnblocked('other.member_id')})))`;

/** An announcement speaks for each community it stands in. */
export const canAnnounce = (viewer: Viewer, communityIds: readonly string[]): boolean =>
  communityIds.every((id) => holdsRole(viewer, id, 'STEWARD', 'EDITOR', 'MODERATOR'));

export const announceHere = {
  en: 'announce here: it takes a steward, editor or moderator of each of these communities',
  fr: 'publier une annonce ici : il faut être responsable, rédacteur ou modérateur de chacune de ces communautés',
};
