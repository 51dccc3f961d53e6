import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { ModerationAction } from '../moderation/moderation.type';

export const AppealDecision = { UPHELD: 'UPHELD', OVERTURNED: 'OVERTURNED' } as const;
export type AppealDecision = keyof typeof AppealDecision;

registerEnumType(AppealDecision, {
  name: 'AppealDecision',
  description: 'What another moderator decided about an appeal.',
  valuesConfig: {
    UPHELD: { description: 'What was done stays.' },
    OVERTURNED: { description: 'It should not have been done, and is undone as far as it can be.' },
  },
});

@ObjectType({
  description: 'What somebody said against what moderators did about their words, and what came of it.',
})
export class Appeal {
  @Field(() => ID, { description: 'Opaque and stable: `apl_…`.' })
  id!: string;

  @Field({ description: 'What they said against it.' })
  words!: string;

  @Field(() => Date, { description: 'When they appealed.' })
  appealedAt!: Date;

  @Field(() => AppealDecision, { nullable: true, description: 'Null until it is decided.' })
  decision!: AppealDecision | null;

  @Field(() => String, { nullable: true, description: 'What the moderator who decided said to it.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;
}

@ObjectType({ description: 'An appeal that the viewer can decide.' })
export class AppealCase {
  @Field(() => Appeal, { description: 'The appeal.' })
  appeal!: Appeal;

  @Field(() => ModerationAction, { description: 'What it is against.' })
  action!: ModerationAction;

  @Field({ description: 'What it is about: the words that were taken away, or a thread’s title.' })
  text!: string;
}

export const AppealCaseConnection = connectionOf(AppealCase, 'AppealCase');

@InputType({ description: 'What the viewer says against what moderators did.' })
export class AppealInput {
  @Field(() => ID, {
    description:
      'What they did: `mod_…`, one that took something of the viewer’s away. See `moderationOfMine`.',
  })
  actionId!: string;

  @Field({ description: 'Why it should not have been done: 1 to 2,000 characters.' })
  words!: string;
}

@ObjectType({ description: 'The appeal, or why there is none.' })
export class AppealPayload {
  @Field(() => Appeal, { nullable: true, description: 'Null when there are errors.' })
  appeal?: Appeal | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@InputType({ description: 'What the viewer decides about an appeal.' })
export class DecideAppealInput {
  @Field(() => ID, { description: 'The appeal: `apl_…`.' })
  appealId!: string;

  @Field(() => AppealDecision, { description: 'What they decide.' })
  decision!: AppealDecision;

  @Field({ defaultValue: '', description: 'Why, for whoever appealed: at most 2,000 characters.' })
  answer!: string;
}
