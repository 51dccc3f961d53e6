import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';
import { MembershipRole, MembershipStage, MembershipStatus, MembershipTie } from './membership-axes.type';

/** The public face of a MembershipRow. A property added here is published; nothing else of the row is. */
@Directive('@key(fields: "id")')
@Directive('@tag(name: "guarded")')
@ObjectType({
  description: 'A member in a community. Four things are said of it, and none follows from another.',
})
export class Membership {
  @Field(() => ID, { description: 'Opaque and stable: `msh_…`.' })
  id!: string;

  @Field(() => MembershipTie, { description: 'What ties the member to the community.' })
  tie!: MembershipTie;

  @Field(() => MembershipStage, { description: 'How far they have come in settling.' })
  stage!: MembershipStage;

  @Field(() => MembershipStatus, { description: 'Whether it counts at the moment.' })
  status!: MembershipStatus;

  @Field(() => [MembershipRole], { description: 'What they do for the community; most do nothing special.' })
  roles!: MembershipRole[];

  @Field(() => Date, { description: 'When they joined, the last time they did.' })
  joinedAt!: Date;
}

@InputType({ description: 'Which community the viewer joins, and as what.' })
export class JoinCommunityInput {
  @Field(() => ID, { description: 'The region (`rgn_…`) or circle (`crc_…`).' })
  communityId!: string;

  @Field(() => MembershipTie, { description: 'What ties the viewer to it.' })
  tie!: MembershipTie;

  @Field(() => MembershipStage, {
    nullable: true,
    description: 'How settled the viewer is. Left out: NEWCOMER with HOME and SECOND_HOME, else CANDIDATE.',
  })
  stage?: MembershipStage | null;
}

@InputType({ description: 'What changes about one of the viewer’s own memberships; what is left out stays.' })
export class UpdateMembershipInput {
  @Field(() => ID, { description: 'The membership (`msh_…`).' })
  membershipId!: string;

  @Field(() => MembershipTie, {
    nullable: true,
    description: 'What ties the viewer to the community from now on.',
  })
  tie?: MembershipTie | null;

  @Field(() => MembershipStage, { nullable: true, description: 'How settled the viewer is by now.' })
  stage?: MembershipStage | null;
}

@InputType({ description: 'Which community the viewer leaves.' })
export class LeaveCommunityInput {
  @Field(() => ID, { description: 'The region (`rgn_…`) or circle (`crc_…`).' })
  communityId!: string;
}

@ObjectType({ description: 'The viewer’s membership after joining, or why they did not join.' })
export class JoinCommunityPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when there are errors.',
  })
  membership?: Membership | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The membership after the change, or why nothing changed.' })
export class UpdateMembershipPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when there are errors.',
  })
  membership?: Membership | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}

@ObjectType({ description: 'The viewer’s membership after leaving, or why they did not leave.' })
export class LeaveCommunityPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership as it is now; null when there are errors.',
  })
  membership?: Membership | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
