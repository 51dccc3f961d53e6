import type { Point } from '../people/earth';
import type { ExperienceLevel, SkillLevel, WorkMode } from '../profiles/profile.type';

/** A filter after every name in it was found and every contradiction refused. */
export interface Fit {
  /** As to_tsquery takes it. */
  readonly words: string | null;
  readonly skillIds: readonly string[];
  readonly matchesAll: boolean;
  readonly minimumLevel: SkillLevel | null;
  readonly seekingIds: readonly string[];
  readonly professionIds: readonly string[];
  readonly workModes: readonly WorkMode[];
  readonly experience: readonly ExperienceLevel[];
  readonly languages: readonly string[];
  readonly near: (Point & { readonly withinKm: number }) | null;
  readonly joinedSince: Date | null;
}
