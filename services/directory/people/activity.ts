import type { EntityManager } from 'typeorm';

/** Never earlier than it was: what the other tables say of it may be on its way. Mostly they say nothing new, and nothing is written. */
const note = `
  update people p set active_at = told.at
  from (
    select person.id, greatest(hour_of(person.joined_at),
      (select hour_of(f.updated_at) from profiles f where f.member_id = person.id),
      (select hour_of(max(m.joined_at)) from memberships m where m.member_id = person.id and m.status = 'ACTIVE')) as at
    from people person where person.id = any($1::text[])
  ) told
  where p.id = told.id and p.active_at < told.at
`;
const noteOne = `update people set active_at = hour_of($2::timestamptz) where id = $1 and active_at < hour_of($2::timestamptz)`;
const noteBelongings = `update belongings set member_active_at = hour_of($2::timestamptz)
  where member_id = $1 and member_active_at < hour_of($2::timestamptz)`;

/** Looks when these people last did something that shows. Only under the lock of whoever takes over a feed. */
export async function noteActivityWithin(within: EntityManager, memberIds: readonly string[]): Promise<void> {
  await within.query(note, [memberIds]);
}

/** A member did something that shows. */
export async function wasActive(within: EntityManager, memberId: string, at: Date): Promise<void> {
  await within.query(noteOne, [memberId, at]);
  await within.query(noteBelongings, [memberId, at]);
}
