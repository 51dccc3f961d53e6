import { registerEnumType } from 'type-graphql';

export const TravelBand = {
  ON_FOOT: 'ON_FOOT',
  BY_BIKE: 'BY_BIKE',
  SHORT_DRIVE: 'SHORT_DRIVE',
  HALF_HOUR: 'HALF_HOUR',
  DAY_TRIP: 'DAY_TRIP',
} as const;
export type TravelBand = keyof typeof TravelBand;

/** Kilometres as the crow flies. Roads are a third longer, and country roads are driven at some 60 km/h. */
export const bandKm: Readonly<Record<TravelBand, number>> = {
  ON_FOOT: 2,
  BY_BIKE: 8,
  SHORT_DRIVE: 15,
  HALF_HOUR: 25,
  DAY_TRIP: 100,
};

registerEnumType(TravelBand, {
  name: 'TravelBand',
  description: 'How far away, by how one would go there; compared as the crow flies.',
  valuesConfig: {
    ON_FOOT: { description: 'A walk: 2 km.' },
    BY_BIKE: { description: 'A ride on a bicycle: 8 km.' },
    SHORT_DRIVE: { description: 'A quarter of an hour by car: 15 km.' },
    HALF_HOUR: { description: 'Half an hour by car: 25 km.' },
    DAY_TRIP: { description: 'There and back in a day, with time for a meeting: 100 km.' },
  },
});
