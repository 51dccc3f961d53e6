import type { Point } from '../people/earth';
import type { ExperienceLevel, SkillLevel, WorkMode } from '../profiles/profile.type';

/** The words of a text, without accents and in small letters. */
export interface TextFit {
  /** Those that somebody is found by whom the viewer sees. */
  readonly words: readonly string[];
  /** Those that nobody is found by, each with what is like it among names and skills, as a tsquery; empty if nothing is. */
  readonly misspelt: readonly { readonly word: string; readonly alike: string }[];
  /** So many have these words that they are met soon, wherever one begins to look. */
  readonly isCommon: boolean;
}

/** A filter after every name in it was found and every contradiction refused. */
export interface Fit {
  /** What has to be found of each, by its beginning or its stem; null without `filter.text`. */
  readonly text: TextFit | null;
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
  readonly availableBy: Date | null;
  /** Those who offer to help newcomers, or those who do not; null for both. */
  readonly mentors: boolean | null;
  readonly mentorTopicIds: readonly string[];
}
