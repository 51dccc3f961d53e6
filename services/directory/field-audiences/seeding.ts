import type { DataSource } from 'typeorm';
import { rebuildWithin } from '../documents/documents';
import { usingSkills } from '../skills/locks';
import { type Choices, rowOf } from './choices';

/** What a member chose elsewhere, or as the demo makes it up. */
export interface SeedFieldAudiences extends Choices {
  readonly memberId: string;
}

const save = `
  insert into field_audiences (member_id, default_audience, chosen, members_only)
  select given.member_id, default_audience, chosen, array(select jsonb_array_elements_text(members_only))
  from jsonb_to_recordset($1::jsonb) as given (member_id text, default_audience text, chosen jsonb, members_only jsonb)
  where not exists (select from people where people.id = given.member_id and people.is_erased)
  on conflict (member_id) do nothing
`;

const batchSize = 1_000;

/** Adds choices, a transaction per thousand. What a member said since stays as it is. */
export async function seedFieldAudiences(db: DataSource, all: readonly SeedFieldAudiences[]): Promise<void> {
  for (let at = 0; at < all.length; at += batchSize) {
    const batch = all.slice(at, at + batchSize);
    await db.transaction(async (within) => {
      await within.query(usingSkills);
      await within.query(save, [
        JSON.stringify(batch.map(({ memberId, ...choices }) => rowOf(memberId, choices))),
      ]);
      await rebuildWithin(
        within,
        batch.map(({ memberId }) => memberId),
      );
    });
  }
}
