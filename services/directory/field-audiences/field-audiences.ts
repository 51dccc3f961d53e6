import type { EntityManager } from 'typeorm';
import { invalid } from '../../../kit/errors';
import type { Viewer } from '../../../kit/viewer';
import type { Context } from '../context';
import { rebuildWithin, takeDocument } from '../documents/documents';
import { assertNotErased } from '../people/present';
import { usingSkills } from '../skills/locks';
import { audiencesOf, type Choices, rowOf, unchosen } from './choices';
import type { FieldAudienceInput, FieldAudiences, SetFieldAudiencesInput } from './field-audiences.type';

const find = `select default_audience as "default", chosen from field_audiences where member_id = $1`;

const save = `
  insert into field_audiences (member_id, default_audience, chosen, members_only) values ($1, $2, $3, $4)
  on conflict (member_id) do update set (default_audience, chosen, members_only)
    = (excluded.default_audience, excluded.chosen, excluded.members_only)
`;

/** Who sees which field of the viewer's profile. */
export async function fieldAudiences({ db }: Context, { memberId }: Viewer): Promise<FieldAudiences> {
  return audiencesOf(await choicesWithin(db.manager, memberId));
}

/**
 * Changes who sees what, and what visitors are shown and find in the same transaction. It is no change of the profile: nobody is told of it,
 * and nobody counts as active by it.
 */
export async function setFieldAudiences(
  { members, change }: Context,
  { memberId }: Viewer,
  input: SetFieldAudiencesInput,
): Promise<FieldAudiences> {
  const given = eachOnce(input.fields ?? []);
  const choices = await change(async (within) => {
    await within.query(usingSkills);
    await assertNotErased(within, memberId);
    await takeDocument(within, memberId);
    const next = changed(await choicesWithin(within, memberId), input.default, given);
    const row = rowOf(memberId, next);
    await within.query(save, [memberId, row.default_audience, JSON.stringify(row.chosen), row.members_only]);
    await rebuildWithin(within, [memberId]);
    return next;
  });
  members.byId.clear(memberId);
  return audiencesOf(choices);
}

async function choicesWithin(within: EntityManager, memberId: string): Promise<Choices> {
  const [row]: Choices[] = await within.query(find, [memberId]);
  return row ?? unchosen;
}

/** Throws INVALID for a field that is named twice, naming the second. */
function eachOnce(fields: readonly FieldAudienceInput[]): readonly FieldAudienceInput[] {
  const seen = new Set<string>();
  for (const [at, { field }] of fields.entries()) {
    if (seen.has(field)) throw invalid(`fields.${at}.field`, { en: 'is there twice', fr: 'y est deux fois' });
    seen.add(field);
  }
  return fields;
}

function changed(
  before: Choices,
  byDefault: SetFieldAudiencesInput['default'],
  fields: readonly FieldAudienceInput[],
): Choices {
  const chosen = { ...before.chosen };
  for (const { field, audience } of fields) {
    if (audience) chosen[field] = audience;
    else delete chosen[field];
  }
  return { default: byDefault ?? before.default, chosen };
}
