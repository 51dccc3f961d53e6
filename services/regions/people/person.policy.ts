/**
 * Who may see a member, as SQL, and here only: themself always; else the audience they chose, and no block in either
 * direction. Erased and unknown people are in no row of `people`, so nobody sees them. `viewer` and `blocked` are
 * parameters: the viewer's member id or null, and an array of ids.
 */
export const visibleTo = (
  memberId: string,
  { viewer, blocked }: { viewer: string; blocked: string },
): string => `(
  ${memberId} = ${viewer}::text
  or exists (
    select from people
    where people.id = ${memberId}
      and (people.audience = 'EVERYONE' or (people.audience = 'MEMBERS' and ${viewer}::text is not null))
      and people.id <> all(${blocked}::text[])
  )
)`;
