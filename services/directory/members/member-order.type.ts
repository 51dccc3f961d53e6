import { registerEnumType } from 'type-graphql';

export const MemberOrder = {
  NEWEST: 'NEWEST',
  ACTIVE: 'ACTIVE',
  NAME: 'NAME',
  NEAREST: 'NEAREST',
  RELEVANCE: 'RELEVANCE',
} as const;
export type MemberOrder = keyof typeof MemberOrder;

registerEnumType(MemberOrder, {
  name: 'MemberOrder',
  description: 'The order of a list of members.',
  valuesConfig: {
    NEWEST: { description: 'Who joined the network last comes first.' },
    ACTIVE: {
      description:
        'Who last did something that shows comes first, told to the hour: joined, joined a community, changed their profile or skills.',
    },
    NAME: { description: 'By the name shown, without regard to case and accents.' },
    RELEVANCE: {
      description:
        'Who fits `filter.text` best, which it needs: by name, then by headline, skills and profession, then by the rest. Of very many, the 2,000 newest.',
    },
    NEAREST: {
      description:
        'By how far from `filter.near`, which it needs, the area is that they show: up to 2, 8, 15, 25, 50, 100, 200 km and beyond, and the newest first in each. Of very many, the 2,000 nearest.',
    },
  },
});
