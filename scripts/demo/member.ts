import type { DemoMembership, Experience, Persona, WorkMode } from './content/persona';
import type { Residence } from './residences';

/** Everything the seed tells the services about one person of the demo network. */
export interface DemoMember {
  readonly key: string;
  readonly displayName: string;
  readonly handle: string;
  readonly language: 'fr' | 'en';
  readonly audience: 'EVERYONE' | 'MEMBERS' | 'NOBODY';
  readonly precision: 'AREA' | 'REGION' | 'COMMUNE' | 'NONE';
  readonly residence: Residence;
  readonly joinedAt: Date;
  readonly headline: string;
  readonly bio: string;
  readonly workMode: WorkMode;
  readonly experience: Experience;
  readonly profession: string;
  readonly skills: Persona['skills'];
  readonly soughtSkills: readonly string[];
  readonly communities: readonly DemoMembership[];
  readonly hasPassword: boolean;
}
