import type { Person } from '../faults/people';
import type { Precision, Target } from './attack';
import type { Home } from './homes';

export type Audience = 'EVERYONE' | 'MEMBERS' | 'NOBODY';

/** Somebody to be looked for, with what only the proof knows. */
export interface Hidden {
  readonly target: Target;
  readonly home: Home;
  readonly audience: Audience;
  readonly precision: Precision;
  readonly person: Person;
}
