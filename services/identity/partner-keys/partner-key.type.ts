import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Member } from '../members/member.type';

/** As keys, docs and other services know them. */
export const PartnerScope = { MEMBERS_PAGE: 'members:page', MEMBERS_READ: 'members:read' } as const;
export type PartnerScope = (typeof PartnerScope)[keyof typeof PartnerScope];

registerEnumType(PartnerScope, {
  name: 'PartnerScope',
  description: 'What a partner’s key may be used for.',
  valuesConfig: {
    MEMBERS_PAGE: {
      description:
        '`members:page`: the page of a region’s members, in a frame on the key’s origins. Such a key may stand in an address.',
    },
    MEMBERS_READ: {
      description:
        '`members:read`: lists of a region as JSON and feeds, and, for every region, the graph as visitors see it; for programs. Such a key is to be kept to oneself.',
    },
  },
});

@ObjectType({ description: 'How often a key was used on one day.' })
export class PartnerKeyUsage {
  @Field({ description: 'The day, of UTC: `2027-01-31`.' })
  day!: string;

  @Field(() => Int, { description: 'How many requests were answered.' })
  requests!: number;

  @Field(() => Int, { description: 'How many were refused, since the day’s quota was used up.' })
  refused!: number;
}

@ObjectType({
  description: 'What a partner’s own program or page asks with. Shown to those who represent the partner.',
})
export class PartnerKey {
  @Field(() => ID, { description: 'Opaque and stable: `hmk_…`. The key itself begins with it.' })
  id!: string;

  @Field({ description: 'What it is for, in the words of who made it.' })
  name!: string;

  @Field(() => [PartnerScope], { description: 'What it may be used for.' })
  scopes!: PartnerScope[];

  @Field(() => [ID], { nullable: true, description: 'The regions it may show; null for every region.' })
  regionIds!: string[] | null;

  @Field(() => [String], {
    description: 'The origins whose pages may frame and read what it shows; none for programs alone.',
  })
  origins!: string[];

  @Field(() => Int, { description: 'How many requests it may make in a day, of UTC.' })
  dailyQuota!: number;

  @Field(() => Member, { nullable: true, description: 'Who made it, if they are there and can be seen.' })
  madeBy?: Member | null;

  @Field(() => Date, { description: 'When it was made.' })
  madeAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description:
      'When it ended, or is going to; null while nobody said. It is refused everywhere within 5 seconds.',
  })
  endsAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was last used, to a few seconds; null if never.',
  })
  usedAt!: Date | null;

  @Field(() => [PartnerKeyUsage], {
    description: 'The days of the last 31 on which it was used, the latest first; behind by a few seconds.',
  })
  usage?: readonly PartnerKeyUsage[];
}
