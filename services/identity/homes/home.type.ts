import { Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

export const ShownPrecision = { AREA: 'AREA', REGION: 'REGION', COMMUNE: 'COMMUNE', NONE: 'NONE' } as const;
export type ShownPrecision = keyof typeof ShownPrecision;

registerEnumType(ShownPrecision, {
  name: 'ShownPrecision',
  description:
    'How finely others see where a member lives. Everything else than this is kept by identity alone.',
  valuesConfig: {
    AREA: {
      description:
        'The commune or city, or the smallest area around it in which at least 2,000 people are shown alike.',
    },
    REGION: { description: 'The administrative region or state only.' },
    COMMUNE: { description: 'The commune or city itself, however small: a deliberate choice.' },
    NONE: { description: 'Nothing: absent from maps and from searches by nearness.' },
  },
});

@ObjectType({ description: 'What the network shows of where the viewer lives.' })
export class Home {
  @Field(() => ShownPrecision, { description: 'As the viewer chose.' })
  precision!: ShownPrecision;

  @Field(() => String, { nullable: true, description: 'The name of the area shown; null for NONE.' })
  areaName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2.' })
  countryCode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of the shown point, in degrees (WGS 84).' })
  latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude of the shown point, in degrees (WGS 84).' })
  longitude!: number | null;
}

@InputType({ description: 'Where the viewer lives and how finely that is shown.' })
export class SetHomeInput {
  @Field(() => ID, {
    description: 'The place they live in (`plc_…`, from placeSearch). Others cannot ask for it.',
  })
  placeId!: string;

  @Field(() => ShownPrecision, { defaultValue: 'AREA', description: 'How finely others see it.' })
  precision!: ShownPrecision;
}

@ObjectType({ description: 'What is shown after the change, or why nothing changed.' })
export class SetHomePayload {
  @Field(() => Home, {
    nullable: true,
    description: 'What others see from now on; null when there are errors.',
  })
  home?: Home | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
