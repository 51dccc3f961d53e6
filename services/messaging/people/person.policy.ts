import { holdsScope, type Viewer } from '../../../kit/viewer';

/** Values $1 to $3 of every statement that shows what people wrote: the viewer, whom a block parts from them, the audiences they belong to. */
export const personValues = (viewer: Viewer | null): readonly unknown[] => [
  viewer?.memberId ?? null,
  viewer?.blocked ?? [],
  audiencesOf(viewer),
];

/** An app reads conversations only where it was granted that; for any other, its member takes part in none. */
function audiencesOf(viewer: Viewer | null): readonly string[] {
  if (!viewer) return ['EVERYONE'];
  return holdsScope(viewer, 'conversations')
    ? ['EVERYONE', 'MEMBERS', 'PARTICIPANTS']
    : ['EVERYONE', 'MEMBERS'];
}

/** No block between the viewer and this member, in either direction. As SQL over the values above. */
export const isUnblocked = (memberId: string) => `${memberId} <> all($2::text[])`;

/**
 * Who may see a member, and here only: themself always; else their audience, and no block in either direction.
 * Erased and unknown people have no row, so nobody sees them.
 */
const isVisible = (memberId: string) => `(
  ${memberId} = $1::text
  or exists (select from people person
    where person.id = ${memberId} and person.audience = any($3::text[]) and ${isUnblocked('person.id')})
)`;

/** The member's id if the viewer may see them, else null. */
export const ifVisible = (memberId: string) => `case when ${isVisible(memberId)} then ${memberId} end`;
