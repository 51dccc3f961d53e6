import { registerEnumType } from 'type-graphql';

export const EmbedField = {
  NAME: 'NAME',
  PHOTO: 'PHOTO',
  HEADLINE: 'HEADLINE',
  PROFESSIONS: 'PROFESSIONS',
  SKILLS: 'SKILLS',
  LANGUAGES: 'LANGUAGES',
  WEBSITE: 'WEBSITE',
  LINKS: 'LINKS',
  PLACE: 'PLACE',
} as const;
export type EmbedField = keyof typeof EmbedField;

registerEnumType(EmbedField, {
  name: 'EmbedField',
  description:
    'One thing about a member that a partner’s pages may show if the member consents. There are no others.',
  valuesConfig: {
    NAME: { description: 'The name they go by. Without it they are shown as a member, unnamed.' },
    PHOTO: { description: 'Their picture.' },
    HEADLINE: { description: 'The line that heads their profile.' },
    PROFESSIONS: { description: 'What they work as.' },
    SKILLS: { description: 'The skills they have; never those they look for.' },
    LANGUAGES: { description: 'The languages they work in.' },
    WEBSITE: { description: 'The address of their website.' },
    LINKS: { description: 'The other addresses they point to.' },
    PLACE: {
      description:
        'The name of the area they show to live in, and on maps a mark in the middle of that area with how many others show it; never where they live.',
    },
  },
});
