import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { UserError } from '../../../kit/user-error';
import { EmbedField } from './embed-field.type';
import { Partner } from './partner.type';

/** The public face of an EmbedConsentRow; shown to its member alone. */
@ObjectType({
  description: 'What the viewer lets the pages of one partner show of them. Without one they show nothing.',
})
export class EmbedConsent {
  @Field(() => ID, { description: 'Opaque and stable: `emb_…`.' })
  id!: string;

  @Field(() => Partner, { nullable: true, description: 'Whose pages.' })
  partner?: Partner | null;

  @Field(() => [EmbedField], { description: 'What they may show: at least one thing, each once.' })
  fields!: EmbedField[];

  @Field(() => Date, { description: 'When the viewer last said so.' })
  grantedAt!: Date;
}

export const EmbedConsentConnection = connectionOf(EmbedConsent, 'EmbedConsent');

@InputType({ description: 'What the pages of one partner may show of the viewer from now on.' })
export class SetEmbedConsentInput {
  @Field(() => ID, { description: 'The partner: `prt_…`.' })
  partnerId!: string;

  @Field(() => [EmbedField], {
    description:
      'All that its pages may show; what is left out they may not. An empty list withdraws the consent.',
  })
  fields!: EmbedField[];
}

@ObjectType({ description: 'The consent after the change, or why nothing changed.' })
export class SetEmbedConsentPayload {
  @Field(() => EmbedConsent, {
    nullable: true,
    description: 'The consent as it is now; null when it was withdrawn, or when there are errors.',
  })
  consent?: EmbedConsent | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
