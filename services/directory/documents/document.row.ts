import type { ExperienceLevel, SkillLevel, WorkMode } from '../profiles/profile.type';
import type { SkillCategory } from '../skills/skill.type';

/** A skill or profession as the lists have it; names in both languages, since readers differ. */
export interface NamedEntry {
  readonly id: string;
  readonly slug: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

export interface SkillEntry extends NamedEntry {
  readonly category: SkillCategory;
  readonly synonyms: readonly string[];
}

/** A skill by number, and how well the member has it. */
export type NumberedSkill = readonly [number: number, level: SkillLevel | null];

/** What lists show of one member: the column `document` of member_documents, as build.ts makes it. */
export interface MemberDocument {
  readonly id: string;
  readonly handle: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly joinedAt: string;
  readonly shownPlace: null | {
    readonly name: string;
    readonly countryCode: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly precision: string;
  };
  readonly homeRegion: null | { readonly id: string; readonly slug: string; readonly name: string };
  readonly profile: null | {
    readonly headline: string | null;
    readonly bio: string | null;
    readonly workMode: WorkMode | null;
    readonly experience: ExperienceLevel | null;
    /** By number; `Known` has their names. */
    readonly professions: readonly number[];
    readonly languages: readonly string[];
    readonly website: string | null;
    readonly links: readonly { readonly title: string; readonly url: string }[];
    /** Absent in documents of before there was such a thing. */
    readonly availableFrom?: string | null;
    readonly mentorOffer?: { readonly hoursPerMonth: number; readonly topics: readonly number[] } | null;
  };
  readonly offered: readonly NumberedSkill[];
  readonly sought: readonly NumberedSkill[];
}
