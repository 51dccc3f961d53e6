import type { DataSource, EntityManager } from 'typeorm';
import { rebuildWithin } from '../documents/documents';
import { usingSkills } from '../skills/locks';
import type { ExperienceLevel, SkillLevel, WorkMode } from './profile.type';
import { languageKeys } from './profile-limits';

export interface SeedSkill {
  readonly slug: string;
  readonly level: SkillLevel | null;
}

/** A whole profile; skills and professions by slug. */
export interface SeedProfile {
  readonly memberId: string;
  readonly headline: string | null;
  readonly bio: string | null;
  readonly workMode: WorkMode | null;
  readonly experience: ExperienceLevel | null;
  readonly professions: readonly string[];
  readonly languages: readonly string[];
  readonly website?: string | null;
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly availableFrom?: string | null;
  readonly mentorOffer?: { readonly hoursPerMonth: number; readonly topics: readonly string[] } | null;
  readonly offered: readonly SeedSkill[];
  readonly sought: readonly SeedSkill[];
}

const batchSize = 1_000;

const saveProfiles = `
  insert into profiles (member_id, headline, bio, work_mode, experience, profession_ids, languages, language_keys,
    website, links, available_from, mentor_hours, mentor_topic_ids, updated_at)
  select given.member_id, headline, bio, work_mode, experience,
    array(
      select p.id from unnest(professions) with ordinality chosen (slug, place)
      join professions p on p.slug = chosen.slug order by chosen.place
    ),
    languages, language_keys, website, links, available_from, mentor_hours,
    skills_of_today(array(
      select s.id from unnest(mentor_topics) with ordinality chosen (slug, place)
      join skills s on s.slug = chosen.slug order by chosen.place
    )), now()
  from jsonb_to_recordset($1::jsonb) as given (member_id text, headline text, bio text, work_mode text, experience text,
    professions text[], languages text[], language_keys text[], website text, links jsonb,
    available_from timestamptz, mentor_hours smallint, mentor_topics text[])
  on conflict (member_id) do update set
    (headline, bio, work_mode, experience, profession_ids, languages, language_keys, website, links, available_from,
      mentor_hours, mentor_topic_ids, updated_at)
    = (excluded.headline, excluded.bio, excluded.work_mode, excluded.experience, excluded.profession_ids,
      excluded.languages, excluded.language_keys, excluded.website, excluded.links, excluded.available_from,
      excluded.mentor_hours, excluded.mentor_topic_ids, excluded.updated_at)
`;
const clearSkills = 'delete from member_skills where member_id = any($1::text[])';
const saveSkills = `
  insert into member_skills (member_id, skill_id, direction, level, place)
  select given.member_id, coalesce(skills.merged_into, skills.id), given.direction, max(given.level), min(given.place)
  from jsonb_to_recordset($1::jsonb)
    as given (member_id text, slug text, direction text, level skill_level, place smallint)
  join skills on skills.slug = given.slug
  group by given.member_id, given.direction, coalesce(skills.merged_into, skills.id)
`;

/** Writes many profiles at once, a transaction per thousand; again is the same. Slugs of no skill or profession are left out. */
export async function seedProfiles(db: DataSource, profiles: readonly SeedProfile[]): Promise<void> {
  for (let at = 0; at < profiles.length; at += batchSize) {
    const batch = profiles.slice(at, at + batchSize);
    await db.transaction((within) => seedBatch(within, batch));
  }
}

async function seedBatch(within: EntityManager, profiles: readonly SeedProfile[]): Promise<void> {
  const ids = profiles.map(({ memberId }) => memberId);
  const given = profiles.map((profile) => ({
    member_id: profile.memberId,
    headline: profile.headline,
    bio: profile.bio,
    work_mode: profile.workMode,
    experience: profile.experience,
    professions: profile.professions,
    languages: profile.languages,
    language_keys: languageKeys(profile.languages),
    website: profile.website ?? null,
    links: profile.links,
    available_from: profile.availableFrom ?? null,
    mentor_hours: profile.mentorOffer?.hoursPerMonth ?? null,
    mentor_topics: profile.mentorOffer?.topics ?? [],
  }));
  await within.query(usingSkills);
  await within.query(saveProfiles, [JSON.stringify(given)]);
  await within.query(clearSkills, [ids]);
  await within.query(saveSkills, [JSON.stringify(profiles.flatMap(skillsOf))]);
  await rebuildWithin(within, ids);
}

const skillsOf = ({ memberId, offered, sought }: SeedProfile) => [
  ...offered.map(({ slug, level }, place) => ({
    member_id: memberId,
    slug,
    level,
    place,
    direction: 'OFFERED',
  })),
  ...sought.map(({ slug, level }, place) => ({
    member_id: memberId,
    slug,
    level,
    place,
    direction: 'SOUGHT',
  })),
];
