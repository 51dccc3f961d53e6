import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../kit/page';
import { Member } from '../members/member.type';
import { Partner } from '../partners/partner.type';

export const RepresentativeStatus = { INVITED: 'INVITED', ACCEPTED: 'ACCEPTED' } as const;
export type RepresentativeStatus = keyof typeof RepresentativeStatus;

registerEnumType(RepresentativeStatus, {
  name: 'PartnerRepresentativeStatus',
  description: 'How far it has come between a member and a partner.',
  valuesConfig: {
    INVITED: { description: 'They were asked, and have not said yes.' },
    ACCEPTED: { description: 'They look after the partner’s account.' },
  },
});

@ObjectType({
  description:
    'A member who looks after a partner’s account, or was asked to. Shown to themself and to those who do.',
})
export class PartnerRepresentative {
  @Field(() => Partner, { description: 'Whose account.' })
  partner?: Partner;

  @Field(() => Member, { nullable: true, description: 'Who, if the viewer may see them.' })
  member?: Member | null;

  @Field(() => RepresentativeStatus, { description: 'Do they do so, or were they asked to?' })
  status!: RepresentativeStatus;

  @Field(() => Member, {
    nullable: true,
    description: 'Who asked them, if the viewer may see them; null if the operator named them.',
  })
  invitedBy?: Member | null;

  @Field(() => Date, { description: 'When they were asked, or said yes.' })
  changedAt!: Date;
}

export const PartnerRepresentativeConnection = connectionOf(PartnerRepresentative, 'PartnerRepresentative');
