import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { PartnerKey, PartnerScope } from './partner-key.type';

@InputType({ description: 'The key that a partner is to have, and who makes it.' })
export class MakePartnerKeyInput {
  @Field(() => ID, { description: 'A partner that the viewer represents: `prt_…`.' })
  partnerId!: string;

  @Field({ description: 'What it is for, 1 to 60 characters: `the town hall’s home page`.' })
  name!: string;

  @Field(() => [PartnerScope], { description: 'What it may be used for; one at least.' })
  scopes!: PartnerScope[];

  @Field(() => [ID], {
    nullable: true,
    description: 'The regions it may show, `rgn_…`, 1 to 50; without them every region.',
  })
  regionIds?: string[] | null;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The origins whose pages may frame and read what it shows, such as `https://example.org`, 20 at most. Without them no page may.',
  })
  origins!: string[];

  @Field(() => Int, {
    defaultValue: 10_000,
    description: 'How many requests it may make in a day, of UTC: 1 to 1,000,000.',
  })
  dailyQuota!: number;

  @Field({ description: 'The viewer’s own password: a key outlives the session that made it.' })
  password!: string;
}

@ObjectType({ description: 'The key, shown this once.' })
export class MakePartnerKeyPayload {
  @Field(() => String, {
    nullable: true,
    description: 'The key itself. It is kept nowhere, and cannot be shown again. Null when there are errors.',
  })
  key?: string | null;

  @Field(() => PartnerKey, {
    nullable: true,
    description: 'What is known of it; null when there are errors.',
  })
  partnerKey?: PartnerKey | null;

  @Field(() => [UserError], { description: 'Why none was made; empty when it was.' })
  errors!: UserError[];
}

@InputType({ description: 'Which key is to end, and when.' })
export class EndPartnerKeyInput {
  @Field(() => ID, { description: 'A key of a partner that the viewer represents: `hmk_…`.' })
  keyId!: string;

  @Field(() => Date, {
    nullable: true,
    description:
      'When, within 90 days; at once without it. It may be said again, earlier or later, until it has ended.',
  })
  at?: Date | null;
}

@ObjectType({ description: 'The key as it is now, or why it goes on as it was.' })
export class EndPartnerKeyPayload {
  @Field(() => PartnerKey, { nullable: true, description: 'The key; null when there are errors.' })
  partnerKey?: PartnerKey | null;

  @Field(() => [UserError], { description: 'Why nothing changed; empty when it did.' })
  errors!: UserError[];
}
