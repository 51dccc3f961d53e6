import { Directive, Field, Float, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Community } from '../communities/community.type';
import { MemberSkill, Profile } from '../profiles/profile.type';

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

@ObjectType({
  simpleResolvers: true,
  description: 'Where a member shows to live: an area shared with many others, never an address.',
})
export class ShownPlace {
  @Field({ description: 'The name of the area.' })
  name!: string;

  @Field({ description: 'Its country, ISO 3166-1 alpha-2.' })
  countryCode!: string;

  @Field(() => Float, { description: 'Latitude of the area’s centre, in degrees (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the area’s centre, in degrees (WGS 84).' })
  longitude!: number;

  @Field(() => ShownPrecision, { description: 'How finely the member chose to be shown.' })
  precision!: string;
}

/** The identity service owns members; this service adds their work and answers, from its read model, what lists show. */
@Directive('@key(fields: "id")')
@ObjectType({ simpleResolvers: true, description: 'A person, as others in the network see them.' })
export class Member {
  @Field(() => ID, { description: 'Opaque and stable: `mbr_…`.' })
  id!: string;

  @Directive('@shareable')
  @Field({ description: 'Short unique name in addresses: lower-case letters, digits and single hyphens.' })
  handle!: string;

  @Directive('@shareable')
  @Field({ description: 'The name the member chose to go by.' })
  displayName!: string;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Their picture, an https address; null without one.' })
  avatarUrl!: string | null;

  @Directive('@shareable')
  @Field(() => Date, { description: 'When they became a member.' })
  joinedAt!: string;

  @Field(() => Profile, {
    nullable: true,
    description: 'What they say of their work; null until they say something.',
  })
  profile!: Profile | null;

  @Field(() => [MemberSkill], {
    nullable: true,
    description:
      'What they can do, then what they look for in others, each in their own order; as far as it is for the viewer.',
  })
  skills!: readonly MemberSkill[] | null;

  @Field(() => Community, {
    nullable: true,
    description: 'The region they are at home in; of several the most local one. Null while they have none.',
  })
  homeRegion!: Community | null;

  @Field(() => ShownPlace, {
    nullable: true,
    description: 'Where they show to live; null if they show nothing.',
  })
  shownPlace!: ShownPlace | null;
}

export const MemberConnection = connectionOf(Member, 'Member');
