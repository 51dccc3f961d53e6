import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Member } from '../members/member.type';
import { Place } from '../places/place.type';
import { Profession } from '../skills/profession.type';
import { Skill } from '../skills/skill.type';

export const SuggestionKind = {
  MEMBER: 'MEMBER',
  SKILL: 'SKILL',
  PROFESSION: 'PROFESSION',
  PLACE: 'PLACE',
} as const;
export type SuggestionKind = keyof typeof SuggestionKind;

registerEnumType(SuggestionKind, {
  name: 'SuggestionKind',
  description: 'What a suggestion leads to.',
  valuesConfig: {
    MEMBER: { description: 'A member, by their name or handle.' },
    SKILL: { description: 'A skill of the common list, for `filter.skills`.' },
    PROFESSION: { description: 'A profession of the common list, for `filter.professions`.' },
    PLACE: { description: 'A place, for `filter.near`.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description: 'What somebody who types may mean: one of its four things is there, by its `kind`.',
})
export class Suggestion {
  @Field(() => SuggestionKind, { description: 'What it leads to.' })
  kind!: SuggestionKind;

  @Field({ description: 'What to show for it, in the language of the request.' })
  label!: string;

  @Field(() => Member, { nullable: true, description: 'The member, of a MEMBER.' })
  member!: object | null;

  @Field(() => Skill, { nullable: true, description: 'The skill, of a SKILL.' })
  skill!: object | null;

  @Field(() => Profession, { nullable: true, description: 'The profession, of a PROFESSION.' })
  profession!: object | null;

  @Field(() => Place, { nullable: true, description: 'The place, of a PLACE.' })
  place!: Place | null;
}

@ArgsType()
export class SuggestArgs {
  @Field({
    description: 'What was typed so far: 1 to 100 characters. Accents, case and a typo are forgiven.',
  })
  text!: string;

  @Field(() => [SuggestionKind], {
    nullable: true,
    description: 'Only of these kinds; of all when left out.',
  })
  kinds?: SuggestionKind[] | null;

  @Field(() => Int, { defaultValue: 10, description: 'How many at most: 1 to 20.' })
  first!: number;
}
