import { registerEnumType } from 'type-graphql';

export const MemberOrder = {
  NEWEST: 'NEWEST',
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
    NAME: { description: 'By the name shown, without regard to case and accents.' },
    RELEVANCE: {
      description:
        'Who fits `filter.text` best, which it needs: by name, then by headline, skills and profession, then by the rest. Of very many, the 2,000 newest.',
    },
    NEAREST: { description: 'By the distance of the area they show to `filter.near`, which it needs.' },
  },
});
