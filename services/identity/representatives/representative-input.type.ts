import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { Partner } from '../partners/partner.type';

@InputType({ description: 'A member, and a partner’s account.' })
export class PartnerRepresentativeInput {
  @Field(() => ID, { description: 'A partner that the viewer represents: `prt_…`.' })
  partnerId!: string;

  @Field(() => ID, { description: 'The member: `mbr_…`.' })
  memberId!: string;
}

@InputType({ description: 'An answer to being asked to represent a partner.' })
export class AnswerPartnerInviteInput {
  @Field(() => ID, { description: 'The partner: `prt_…`.' })
  partnerId!: string;

  @Field({ description: 'Yes?' })
  accept!: boolean;
}

@ObjectType({ description: 'What came of it for a partner’s account.' })
export class PartnerRepresentativesPayload {
  @Field(() => Partner, {
    nullable: true,
    description: 'The partner, as it is now; null when there are errors.',
  })
  partner?: Partner | null;

  @Field(() => [UserError], { description: 'Why nothing changed; empty when it did.' })
  errors!: UserError[];
}
