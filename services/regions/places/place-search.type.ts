import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import type { PlaceKind as Kind } from './gazetteer/gazetteer-place';
import { PlaceKind } from './place.type';

@InputType({ description: 'A point on the Earth (WGS 84).' })
export class CoordinatesInput {
  @Field(() => Float, { description: 'Degrees north, from -90 to 90.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east, from -180 to 180.' })
  longitude!: number;
}

@ArgsType()
export class PlaceSearchArgs {
  @Field({
    description:
      'A name or the beginning of one, 1 to 100 characters; what is around may follow: `paris texas`.',
  })
  text!: string;

  @Field(() => [PlaceKind], {
    nullable: true,
    description: 'Only places of these kinds; of all if left out.',
  })
  kinds?: Kind[] | null;

  @Field(() => String, { nullable: true, description: 'Only in this country, ISO 3166-1 alpha-2: `FR`.' })
  country?: string | null;

  @Field(() => CoordinatesInput, {
    nullable: true,
    description: 'Of places that match alike, those around this point come first.',
  })
  near?: CoordinatesInput | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many at most: 1 to 50.' })
  first!: number;
}

@ArgsType()
export class PlacesNearArgs {
  @Field(() => CoordinatesInput, { description: 'Near which point.' })
  point!: CoordinatesInput;

  @Field(() => Float, {
    nullable: true,
    description:
      'None farther than this many kilometres: more than 0, at most 20,100. However far if left out.',
  })
  withinKm?: number | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many at most: 1 to 50.' })
  first!: number;
}
