import { registerEnumType } from 'type-graphql';

/** The four separate things a membership says; none follows from another. */

export const MembershipTie = {
  HOME: 'HOME',
  SECOND_HOME: 'SECOND_HOME',
  ASPIRING: 'ASPIRING',
  VISITOR: 'VISITOR',
  WATCHING: 'WATCHING',
} as const;
export type MembershipTie = keyof typeof MembershipTie;

registerEnumType(MembershipTie, {
  name: 'MembershipTie',
  description: 'What ties a member to a community, as they say it themself.',
  valuesConfig: {
    HOME: {
      description:
        'It is where they belong. A member may have several, since regions lie in one another and circles are many.',
    },
    SECOND_HOME: { description: 'They live there part of the time, or belong there as well.' },
    ASPIRING: { description: 'They would like to live there.' },
    VISITOR: { description: 'They come from time to time.' },
    WATCHING: { description: 'They only read along. Shown to nobody but themself.' },
  },
});

export const MembershipStage = {
  CANDIDATE: 'CANDIDATE',
  NEWCOMER: 'NEWCOMER',
  SETTLED: 'SETTLED',
  ALUMNI: 'ALUMNI',
} as const;
export type MembershipStage = keyof typeof MembershipStage;

registerEnumType(MembershipStage, {
  name: 'MembershipStage',
  description: 'How far a member has come in settling.',
  valuesConfig: {
    CANDIDATE: { description: 'Not arrived yet.' },
    NEWCOMER: { description: 'Arrived, and glad of a hand.' },
    SETTLED: { description: 'At ease, and able to lend one.' },
    ALUMNI: { description: 'Was settled there once.' },
  },
});

export const MembershipStatus = {
  INVITED: 'INVITED',
  REQUESTED: 'REQUESTED',
  ACTIVE: 'ACTIVE',
  PAUSED: 'PAUSED',
  LEFT: 'LEFT',
  REMOVED: 'REMOVED',
} as const;
export type MembershipStatus = keyof typeof MembershipStatus;

registerEnumType(MembershipStatus, {
  name: 'MembershipStatus',
  description: 'Whether a membership counts at the moment. Others see only those that are ACTIVE.',
  valuesConfig: {
    INVITED: { description: 'Asked in; becomes ACTIVE when the member joins.' },
    REQUESTED: { description: 'Waiting for a steward’s answer.' },
    ACTIVE: { description: 'A member.' },
    PAUSED: { description: 'A member who is away for a while.' },
    LEFT: { description: 'Left by themself; may join again.' },
    REMOVED: { description: 'Taken out by a steward; cannot join again by themself.' },
  },
});

export const MembershipRole = {
  STEWARD: 'STEWARD',
  MODERATOR: 'MODERATOR',
  SPONSOR: 'SPONSOR',
  EDITOR: 'EDITOR',
  SPACE_KEEPER: 'SPACE_KEEPER',
} as const;
export type MembershipRole = keyof typeof MembershipRole;

registerEnumType(MembershipRole, {
  name: 'MembershipRole',
  description: 'What a member does for the community.',
  valuesConfig: {
    STEWARD: { description: 'Looks after the community and its members.' },
    MODERATOR: { description: 'Keeps its threads in order.' },
    SPONSOR: { description: 'Helps newcomers settle and find housing.' },
    EDITOR: { description: 'Writes its news.' },
    SPACE_KEEPER: { description: 'Runs a coworking space.' },
  },
});
