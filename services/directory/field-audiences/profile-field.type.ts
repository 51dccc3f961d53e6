import { registerEnumType } from 'type-graphql';

export const ProfileField = {
  HEADLINE: 'HEADLINE',
  BIO: 'BIO',
  WORK_MODE: 'WORK_MODE',
  EXPERIENCE: 'EXPERIENCE',
  PROFESSIONS: 'PROFESSIONS',
  SKILLS: 'SKILLS',
  SOUGHT_SKILLS: 'SOUGHT_SKILLS',
  LANGUAGES: 'LANGUAGES',
  WEBSITE: 'WEBSITE',
  LINKS: 'LINKS',
  AVAILABILITY: 'AVAILABILITY',
  MENTOR_OFFER: 'MENTOR_OFFER',
} as const;
export type ProfileField = keyof typeof ProfileField;

registerEnumType(ProfileField, {
  name: 'ProfileField',
  description:
    'One thing a member says of their work, which has an audience of its own. Name, handle and picture are seen by whoever sees the ' +
    'member; where they live is shown as finely as they chose by `setHome`.',
  valuesConfig: {
    HEADLINE: { description: '`Profile.headline`.' },
    BIO: { description: '`Profile.bio`.' },
    WORK_MODE: { description: '`Profile.workMode`.' },
    EXPERIENCE: { description: '`Profile.experience`.' },
    PROFESSIONS: { description: '`Profile.professions`.' },
    SKILLS: { description: '`Member.skills` that they have.' },
    SOUGHT_SKILLS: { description: '`Member.skills` that they look for in others.' },
    LANGUAGES: { description: '`Profile.languages`.' },
    WEBSITE: { description: '`Profile.website`.' },
    LINKS: { description: '`Profile.links`.' },
    AVAILABILITY: { description: '`Profile.availableFrom`.' },
    MENTOR_OFFER: { description: '`Profile.mentorOffer`.' },
  },
});

export const FieldAudience = { EVERYONE: 'EVERYONE', MEMBERS: 'MEMBERS' } as const;
export type FieldAudience = keyof typeof FieldAudience;

registerEnumType(FieldAudience, {
  name: 'FieldAudience',
  description:
    'Who sees a field of a profile and finds its member by it: nobody who does not see the member anyway. What is for nobody is left empty.',
  valuesConfig: {
    EVERYONE: { description: 'Whoever sees the member: visitors too, if the member’s audience is EVERYONE.' },
    MEMBERS: {
      description: 'Whoever sees the member and is signed in. Neither visitors nor pages of partners.',
    },
  },
});
