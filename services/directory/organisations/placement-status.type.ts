import { registerEnumType } from 'type-graphql';

export const PlacementStatus = { ASKED: 'ASKED', STANDING: 'STANDING' } as const;
export type PlacementStatus = keyof typeof PlacementStatus;

registerEnumType(PlacementStatus, {
  name: 'OrganisationPlacementStatus',
  description: 'How far an organisation has come in a community.',
  valuesConfig: {
    ASKED: { description: 'A steward has not decided yet; known to its stewards and to who asked.' },
    STANDING: { description: 'It is among the community’s organisations, for everyone to see.' },
  },
});
