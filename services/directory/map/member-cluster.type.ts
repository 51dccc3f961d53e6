import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';

@InputType({
  description:
    'What a map shows, in degrees (WGS 84). Where `west` is greater than `east`, it goes across the 180th meridian.',
})
export class ViewportInput {
  @Field(() => Float, { description: 'Its western edge, -180 to 180.' })
  west!: number;

  @Field(() => Float, { description: 'Its southern edge, -90 to 90.' })
  south!: number;

  @Field(() => Float, { description: 'Its eastern edge, -180 to 180.' })
  east!: number;

  @Field(() => Float, { description: 'Its northern edge, -90 to 90, more than `south`.' })
  north!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A rectangle on a map, in degrees (WGS 84).' })
export class Bounds {
  @Field(() => Float, { description: 'Its western edge.' })
  west!: number;

  @Field(() => Float, { description: 'Its southern edge.' })
  south!: number;

  @Field(() => Float, { description: 'Its eastern edge.' })
  east!: number;

  @Field(() => Float, { description: 'Its northern edge.' })
  north!: number;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Members who show areas that lie close to each other, as one mark on a map.',
})
export class MemberCluster {
  @Field(() => Float, {
    description: 'Latitude of the mark: the middle of what these members show, in degrees (WGS 84).',
  })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the mark, in degrees (WGS 84).' })
  longitude!: number;

  @Field(() => Int, { description: 'How many members, of those whom the viewer may see.' })
  count!: number;

  @Field(() => Int, {
    description: 'How many areas they show; one of one area does not come apart at a higher zoom.',
  })
  areas!: number;

  @Field({ description: 'The name of the area that most of them show.' })
  name!: string;

  @Field(() => Bounds, {
    description: 'What to show next to see it come apart; a point when it has one area.',
  })
  bounds!: Bounds;
}
