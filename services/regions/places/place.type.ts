import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Accuracy, PlaceKind as Kind } from './gazetteer/gazetteer-place';

export const PlaceKind = {
  COUNTRY: 'COUNTRY',
  ADMIN1: 'ADMIN1',
  ADMIN2: 'ADMIN2',
  ADMIN3: 'ADMIN3',
  COMMUNE: 'COMMUNE',
  CITY: 'CITY',
} as const satisfies { [Value in Kind]: Value };

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description:
    'What a place is. Every place lies in one of the kinds named before it, as far as its country has them.',
  valuesConfig: {
    COUNTRY: { description: 'A country or a territory with an ISO 3166 code of its own.' },
    ADMIN1: { description: 'A région of France, a state, a province, a canton.' },
    ADMIN2: { description: 'A département of France, a county, a district.' },
    ADMIN3: { description: 'An arrondissement of France.' },
    COMMUNE: { description: 'A commune of France, overseas included.' },
    CITY: { description: 'A city, town or village outside France.' },
  },
});

const PlaceAccuracy = {
  EXACT: 'EXACT',
  POSTCODE_MEAN: 'POSTCODE_MEAN',
  EPCI_MEAN: 'EPCI_MEAN',
  AREA_MEAN: 'AREA_MEAN',
} as const satisfies { [Value in Accuracy]: Value };

registerEnumType(PlaceAccuracy, {
  name: 'PlaceAccuracy',
  description: 'How well the location of a place is known.',
  valuesConfig: {
    EXACT: { description: 'Its own centre, from the source.' },
    POSTCODE_MEAN: { description: 'The mean of the communes that share its postcode: some kilometres off.' },
    EPCI_MEAN: { description: 'The mean of the communes of its intercommunality: 10 km off or so.' },
    AREA_MEAN: {
      description: 'Where the people of the area live on average; for a commune, those of its département.',
    },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'A point on the Earth (WGS 84).' })
export class Coordinates {
  @Field(() => Float, { description: 'Degrees north, from -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, from -180 to 180.' })
  longitude!: number;
}

/** The public face of a PlaceRow. */
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A country, administrative area, commune or city, from open data. Every place but a country lies in one other.',
})
export class Place {
  @Field(() => ID, { description: 'Opaque and stable: `plc_…`.' })
  id!: string;

  @Field({ description: 'Short unique name in addresses, such as `belleme-61` or `sioux-falls-sd-us`.' })
  slug!: string;

  @Field(() => PlaceKind, { description: 'What it is.' })
  kind!: Kind;

  @Field({ description: 'Its country, ISO 3166-1 alpha-2; `FR` for all of France, overseas included.' })
  countryCode!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Inhabitants; of an area, the sum of the settlements known in it. Null where no source tells.',
  })
  population!: number | null;

  @Field(() => PlaceAccuracy, { description: 'How well its location is known.' })
  accuracy!: Accuracy;
}
