import type { ExperienceLevel, SkillDirection, SkillLevel, WorkMode } from '../profiles/profile.type';
import type { SkillCategory } from '../skills/skill.type';

/** A skill or profession inside a document; names in both languages, since readers differ. */
export interface NamedEntry {
  readonly id: string;
  readonly slug: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

export interface SkillEntry extends NamedEntry {
  readonly category: SkillCategory;
}

/** What lists show of one member: the column `document` of member_documents, as documents.sql.ts builds it. */
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
    readonly professions: readonly NamedEntry[];
    readonly languages: readonly string[];
    readonly website: string | null;
    readonly links: readonly { readonly title: string; readonly url: string }[];
  };
  readonly skills: readonly {
    readonly skill: SkillEntry;
    readonly level: SkillLevel | null;
    readonly direction: SkillDirection;
  }[];
}
