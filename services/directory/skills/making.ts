import type { EntityManager } from 'typeorm';
import { conflict } from '../../../kit/errors';
import { skillIds } from '../ids';
import { skillsCalled } from './called';
import { skillCatalogue } from './catalogue';
import { uuidOf } from './importing';
import type { SkillCategory } from './skill.type';

export interface NewSkill {
  readonly slug: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly category: SkillCategory;
  readonly synonyms: readonly string[];
}

const make = `
  insert into skills (id, graph_id, slug, name_fr, name_en, category, search)
  values ($1, $2, $3, $4, $5, $6, unaccent(lower(concat_ws('|', '', $4::text, $5::text, $3::text))))
  on conflict (slug) do nothing returning id
`;

/** Only what it is not found by yet, each once. */
const add = `
  with fresh as (
    select array_agg(text order by place) as texts, string_agg('|' || plain, '' order by place) as search
    from (
      select distinct on (plain) text, plain, place
      from (select text, unaccent(lower(text)) as plain, place from unnest($2::text[]) with ordinality as one (text, place)) given
      where position('|' || plain || '|' in (select search from skills where id = $1::uuid) || '|') = 0
      order by plain, place
    ) each_once
  ), changed as (
    update skills set added_synonyms = added_synonyms || fresh.texts, search = skills.search || fresh.search
    from fresh where id = $1::uuid and fresh.texts is not null returning id
  )
  select exists (select from changed) as "isChanged"
`;

/** Makes a skill and answers its uuid. Throws CONFLICT, naming the field, for what another one is called. */
export async function makeSkill(within: EntityManager, skill: NewSkill): Promise<string> {
  const { slug, nameFr, nameEn, category, synonyms } = skill;
  const [taken] = await skillsCalled(within, [nameFr, nameEn, ...synonyms]);
  if (taken) {
    const field = ['nameFr', 'nameEn'][taken.place - 1] ?? `synonyms.${taken.place - 3}`;
    throw conflict(
      {
        en: `${field} is what the skill ${taken.nameEn} (${taken.slug}) is found by already: merge into that one.`,
        fr: `${field} mène déjà à la compétence ${taken.nameFr} (${taken.slug}) : fusionnez avec celle-ci.`,
      },
      field,
    );
  }
  const uuid = uuidOf(skillCatalogue, slug);
  const made = await within.query(make, [uuid, skillIds.of(uuid), slug, nameFr, nameEn, category]);
  if (made.length === 0)
    throw conflict({ en: `slug: ${slug} is taken.`, fr: `slug : ${slug} est déjà pris.` }, 'slug');
  await addSynonyms(within, uuid, synonyms);
  return uuid;
}

/** A skill is found by these too. Answers whether it was not before. */
export async function addSynonyms(
  within: EntityManager,
  uuid: string,
  texts: readonly string[],
): Promise<boolean> {
  const [row] = await within.query(add, [uuid, texts]);
  return row.isChanged;
}
