import { registerEnumType } from 'type-graphql';

export const OrganisationKind = {
  TOWN_HALL: 'TOWN_HALL',
  COWORKING: 'COWORKING',
  ASSOCIATION: 'ASSOCIATION',
  COMPANY: 'COMPANY',
  SCHOOL: 'SCHOOL',
} as const;
export type OrganisationKind = keyof typeof OrganisationKind;

registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What an organisation is.',
  valuesConfig: {
    TOWN_HALL: { description: 'Of a commune, or of communes together.' },
    COWORKING: { description: 'A place where people work side by side.' },
    ASSOCIATION: { description: 'People with a common aim, not for profit.' },
    COMPANY: { description: 'A business, cooperatives too.' },
    SCHOOL: { description: 'Any place of teaching.' },
  },
});
