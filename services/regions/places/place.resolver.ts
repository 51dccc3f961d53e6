import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { PlaceRow } from './place.row';
import { Coordinates, Place } from './place.type';
import { PlaceSearchArgs, PlacesNearArgs } from './place-search.type';
import { ancestorsOf, findPlaces, findPlacesNear, onePlace, parentOf } from './places';

@Resolver(() => Place)
export class PlaceResolver {
  @Access('anyone')
  @Query(() => Place, {
    nullable: true,
    description: 'A place by id or by slug, one of the two; null if there is none.',
  })
  place(
    @Arg('id', () => ID, { nullable: true, description: 'Its id: `plc_…`.' }) id: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug, such as `belleme-61`.' }) slug:
      | string
      | null,
    @Ctx() context: Context,
  ): Promise<PlaceRow | null> {
    return onePlace(context, { id, slug });
  }

  @Access('anyone')
  @Query(() => [Place], {
    nullable: true,
    description:
      'Places by name, the best match first. Forgives case, accents and a typing error, and answers as one types.',
  })
  placeSearch(@Args() search: PlaceSearchArgs, @Ctx() context: Context): Promise<PlaceRow[]> {
    return findPlaces(context, search);
  }

  @Access('anyone')
  @Query(() => [Place], {
    nullable: true,
    description: 'Communes and cities around a point, the nearest first.',
  })
  placesNear(@Args() asked: PlacesNearArgs, @Ctx() context: Context): Promise<PlaceRow[]> {
    return findPlacesNear(context, asked);
  }

  @FieldResolver(() => String, {
    description: 'Its name: of a country in the language asked for, of anything else as it is called there.',
  })
  name(@Root() place: PlaceRow, @Ctx() { asking }: Context): string {
    return (asking.locale === 'fr' ? place.frenchName : null) ?? place.storedName;
  }

  @FieldResolver(() => Coordinates, { description: 'Its centre; see `accuracy`.' })
  location(@Root() { latitude, longitude }: PlaceRow): Coordinates {
    return { latitude, longitude };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The code INSEE gives a French commune, arrondissement, département or région; null elsewhere.',
  })
  inseeCode(@Root() place: PlaceRow): string | null {
    return place.source === 'INSEE' ? place.code : null;
  }

  @FieldResolver(() => Place, {
    nullable: true,
    description: 'The place it directly lies in; null for a country.',
  })
  parent(@Root() place: PlaceRow, @Ctx() context: Context): Promise<PlaceRow | null> {
    return parentOf(context, place);
  }

  @FieldResolver(() => [Place], {
    description: 'The places it lies in, the country first; empty for a country.',
  })
  ancestors(@Root() place: PlaceRow, @Ctx() context: Context): Promise<PlaceRow[]> {
    return ancestorsOf(context, place);
  }
}
