import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf, PageArgs } from '../../../kit/page';
import { ProfileLink } from '../profiles/profile.type';
import { Profession } from '../skills/profession.type';
import { Skill } from '../skills/skill.type';

@ObjectType({
  simpleResolvers: true,
  description:
    'What one partner’s pages may show of a member: what the member consented to for this partner, and nothing else. ' +
    'It has no id, so it leads to nothing more. A field is null where there is no consent, where it is for members only ' +
    '(`setFieldAudiences`), or where there is nothing to show.',
})
export class PublicMemberCard {
  @Field(() => String, { nullable: true, description: 'The name they go by. Without it call them a member.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Their picture, an https address.' })
  photoUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'One line about their work: at most 120 characters.' })
  headline!: string | null;

  @Field(() => [Profession], {
    nullable: true,
    description: 'What they work as; at most 5, the main one first.',
  })
  professions!: readonly Profession[] | null;

  @Field(() => [Skill], {
    nullable: true,
    description: 'Skills they have; at most 30, the most important first.',
  })
  skills!: readonly Skill[] | null;

  @Field(() => [String], { nullable: true, description: 'Languages they work in (BCP 47), the best first.' })
  languages!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Their website, an http or https address.' })
  website!: string | null;

  @Field(() => [ProfileLink], { nullable: true, description: 'Other addresses of theirs, at most 10.' })
  links!: readonly ProfileLink[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the area they show to live in, which they share with many others.',
  })
  place!: string | null;
}

export const PublicMemberCardConnection = connectionOf(PublicMemberCard, 'PublicMemberCard');

@InputType({
  description:
    'Narrows a list of cards, by what each member lets this partner show: who keeps their skills from it is not found by a skill.',
})
export class PublicMemberFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Offer all of these skills, by slug or id; at most 5.',
  })
  skills?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Work as one of these professions, by slug or id; at most 5.',
  })
  professions?: string[] | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'An area that members show to live in, with how many of those let the partner’s pages show it. It is the middle of the area, never where anybody lives.',
})
export class PublicMemberPlace {
  @Field({ description: 'The name of the area.' })
  name!: string;

  @Field(() => Float, { description: 'Latitude of the area’s centre, in degrees (WGS 84).' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the area’s centre, in degrees (WGS 84).' })
  longitude!: number;

  @Field(() => Int, { description: 'How many members.' })
  count!: number;
}

const partnerSlug = 'The partner’s slug. An unknown or inactive one is NOT_FOUND.';
const narrowed = 'Whom to list; everybody when left out.';

@ArgsType()
export class CardsArgs extends PageArgs {
  @Field({ description: partnerSlug })
  partner!: string;

  @Field(() => PublicMemberFilter, { nullable: true, description: narrowed })
  filter?: PublicMemberFilter | null;
}

@ArgsType()
export class PublicPlacesArgs {
  @Field({ description: partnerSlug })
  partner!: string;

  @Field(() => PublicMemberFilter, { nullable: true, description: narrowed })
  filter?: PublicMemberFilter | null;
}
