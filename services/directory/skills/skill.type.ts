import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';

export const SkillCategory = {
  DEVELOPMENT: 'DEVELOPMENT',
  OPERATIONS: 'OPERATIONS',
  DATA: 'DATA',
  DESIGN: 'DESIGN',
  WRITING: 'WRITING',
  LANGUAGES: 'LANGUAGES',
  MARKETING: 'MARKETING',
  BUSINESS: 'BUSINESS',
  MEDIA: 'MEDIA',
  SUPPORT: 'SUPPORT',
} as const;
export type SkillCategory = keyof typeof SkillCategory;

registerEnumType(SkillCategory, {
  name: 'SkillCategory',
  description: 'The shelf a skill stands on.',
  valuesConfig: {
    DEVELOPMENT: { description: 'Making software and websites.' },
    OPERATIONS: { description: 'Keeping servers, networks and data running and safe.' },
    DATA: { description: 'Reading, shaping and showing data.' },
    DESIGN: { description: 'How things look, work and are understood.' },
    WRITING: { description: 'Texts of all kinds, in one language.' },
    LANGUAGES: { description: 'From one language to another, and teaching them.' },
    MARKETING: { description: 'Being found and being known.' },
    BUSINESS: { description: 'Projects, money, contracts and teams.' },
    MEDIA: { description: 'Photo, film and sound.' },
    SUPPORT: { description: 'Helping and teaching people.' },
  },
});

/** The public face of a SkillRow. */
@Directive('@key(fields: "id")')
@ObjectType({
  simpleResolvers: true,
  description: 'Something members can do, or look for in others; from one common list.',
})
export class Skill {
  @Field(() => ID, { description: 'Opaque and stable: `skl_…`.' })
  id!: string;

  @Field({ description: 'Its short name in addresses and filters, such as `web-writing`.' })
  slug!: string;

  @Field(() => SkillCategory, { description: 'The shelf it stands on.' })
  category!: SkillCategory;
}

export const SkillConnection = connectionOf(Skill, 'Skill');
