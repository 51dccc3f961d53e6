import type { EntityManager } from 'typeorm';
import { invalid } from '../../../kit/errors';
import { noSuchEntry } from './names';

export interface StoredSkill {
  /** Its uuid. */
  readonly uuid: string;
  /** As clients see it. */
  readonly id: string;
  readonly slug: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly synonyms: readonly string[];
  readonly mergedInto: string | null;
}

const columns = `
  skill.id as uuid, skill.graph_id as id, skill.slug, skill.name_fr as "nameFr", skill.name_en as "nameEn", skill.synonyms,
  skill.merged_into as "mergedInto"
`;

/** By its name or slug before by a synonym. The slug of a skill that was merged counts too; its names are synonyms already. */
const called = `
  select given.place::int as place, ${columns}
  from (select unaccent(lower(text)) as plain, place from unnest($1::text[]) with ordinality as one (text, place)) given
  cross join lateral (
    select coalesce(merged_into, id) as id from skills
    where slug = given.plain or position('|' || given.plain || '|' in search || '|') > 0
    order by given.plain in (slug, unaccent(lower(name_fr)), unaccent(lower(name_en))) desc, slug limit 1
  ) found join skills skill on skill.id = found.id
  order by given.place
`;

/** The skills with these very names, slugs or synonyms, without case and accents; `place` is that of the name, from 1. */
export const skillsCalled = (
  within: EntityManager,
  names: readonly string[],
): Promise<(StoredSkill & { readonly place: number })[]> => within.query(called, [names]);

const named = `select ${columns} from skills skill where skill.slug = $1 or skill.graph_id = $1`;
const byUuid = `
  select ${columns} from skills named join skills skill on skill.id = coalesce(named.merged_into, named.id) where named.id = $1
`;

/** A skill by slug or id, as it is: one that was merged says into what. Throws BAD_USER_INPUT if there is none. */
export async function skillNamed(within: EntityManager, name: string, field: string): Promise<StoredSkill> {
  if (name.includes('\u0000')) throw invalid(field, { en: 'is not text', fr: 'n’est pas du texte' });
  const [skill]: StoredSkill[] = await within.query(named, [name]);
  return skill ?? noSuchEntry(name, field, 'Skill');
}

/** By uuid, as it is called today. */
export async function skillByUuid(within: EntityManager, uuid: string): Promise<StoredSkill | null> {
  const [skill]: StoredSkill[] = await within.query(byUuid, [uuid]);
  return skill ?? null;
}

/** What one may go on calling by the name of what was merged into it. */
export const skillOfToday = async (within: EntityManager, skill: StoredSkill): Promise<StoredSkill> =>
  (await skillByUuid(within, skill.mergedInto ?? skill.uuid)) ?? skill;
