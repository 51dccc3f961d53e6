import type { DataSource } from 'typeorm';
import { rebuildDocuments } from '../documents/documents';
import { professionCatalogue, skillCatalogue } from './catalogue';
import { type CatalogueEntry, importCatalogue } from './importing';
import type { SkillCategory } from './skill.type';

export interface SkillToImport extends CatalogueEntry {
  readonly category: SkillCategory;
}

const havingSkills = `
  select distinct member_id from member_skills join skills on skills.id = skill_id where slug = any($1::text[])
`;
const offeringSkill = `select member_id from member_skills where skill_id = $1 and direction = 'OFFERED'`;
const havingProfessions = `
  select member_id from profiles where profession_ids && (select array_agg(id) from professions where slug = any($1::text[]))
`;

/** Takes over the common list of skills: new ones are added, known ones renamed, none is removed. */
export async function importSkills(db: DataSource, skills: readonly SkillToImport[]): Promise<void> {
  await importCatalogue(db, skillCatalogue, skills);
  await rename(db, havingSkills, skills);
}

/** Takes over the common list of professions, likewise. */
export async function importProfessions(
  db: DataSource,
  professions: readonly CatalogueEntry[],
): Promise<void> {
  await importCatalogue(db, professionCatalogue, professions);
  await rename(db, havingProfessions, professions);
}

/** Documents hold the names, so whoever has one of these is shown anew. */
async function rename(db: DataSource, having: string, entries: readonly CatalogueEntry[]): Promise<void> {
  const rows: { member_id: string }[] = await db.query(having, [entries.map(({ slug }) => slug)]);
  await rebuildDocuments(db, { ids: rows.map((row) => row.member_id) });
}

/** Members are found by what the skills they offer are found by; so is whoever offers one that is called otherwise now. */
export async function shownAnew(db: DataSource, skillId: string): Promise<void> {
  const rows: { member_id: string }[] = await db.query(offeringSkill, [skillId]);
  await rebuildDocuments(db, { ids: rows.map((row) => row.member_id) });
}
