import type { Language } from './bilingual';
import type { PlaceLookup } from './place-lookup';

export type WorkMode =
  | 'EMPLOYEE'
  | 'HYBRID'
  | 'FREELANCE'
  | 'BUSINESS_OWNER'
  | 'EMPLOYER'
  | 'SEEKING'
  | 'EXPLORING';

export type Experience = 'BEGINNER' | 'PRACTISED' | 'EXPERIENCED';
export type SkillLevel = 'LEARNING' | 'WORKING' | 'EXPERT';
export type Tie = 'HOME' | 'SECOND_HOME' | 'ASPIRING' | 'VISITOR' | 'WATCHING';
export type CommunityRole = 'STEWARD' | 'MODERATOR' | 'SPONSOR' | 'EDITOR' | 'SPACE_KEEPER';

export interface DemoSkillOffer {
  readonly slug: string;
  readonly level: SkillLevel;
}

export interface DemoMembership {
  readonly community: string;
  readonly tie: Tie;
  readonly roles: readonly CommunityRole[];
}

export interface Persona {
  readonly key: string;
  readonly displayName: string;
  readonly handle: string;
  readonly language: Language;
  readonly place: PlaceLookup;
  readonly headline: string;
  readonly bio: string;
  readonly workMode: WorkMode;
  readonly experience: Experience;
  readonly profession: string;
  readonly skills: readonly DemoSkillOffer[];
  readonly soughtSkills: readonly string[];
  readonly communities: readonly DemoMembership[];
  /** Someone a visitor of the demo network can sign in as. */
  readonly account?: true;
  readonly email?: string;
}

/** Reads `seo:EXPERT web-writing:WORKING`. */
export function offers(line: string): DemoSkillOffer[] {
  return words(line).map((word) => {
    const [slug = '', level = ''] = word.split(':');
    return { slug, level: level as SkillLevel };
  });
}

/** Reads `perche:HOME:STEWARD+SPONSOR ux:WATCHING`: community, tie and, where there are any, roles. */
export function belongs(line: string): DemoMembership[] {
  return words(line).map((word) => {
    const [community = '', tie = '', roles] = word.split(':');
    return { community, tie: tie as Tie, roles: (roles?.split('+') ?? []) as CommunityRole[] };
  });
}

export const words = (line: string): string[] => line.split(' ').filter(Boolean);
