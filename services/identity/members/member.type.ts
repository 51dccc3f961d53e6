import { Directive, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { UserError } from '../../../kit/user-error';

export const MemberAudience = { EVERYONE: 'EVERYONE', MEMBERS: 'MEMBERS', NOBODY: 'NOBODY' } as const;
export type MemberAudience = keyof typeof MemberAudience;

registerEnumType(MemberAudience, {
  name: 'MemberAudience',
  description: 'Who can find a member. Whoever is blocked, either way, finds nothing in any case.',
  valuesConfig: {
    EVERYONE: { description: 'Anyone, signed in or not.' },
    MEMBERS: { description: 'Signed-in members only. What a new member starts with.' },
    NOBODY: { description: 'Nobody but themself: hidden.' },
  },
});

/** The public face of a MemberRow. A property added here is published; nothing else of the row is. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A person, as others in the network see them.' })
export class Member {
  @Field(() => ID, { description: 'Opaque and stable: `mbr_…`.' })
  id!: string;

  @Directive('@shareable')
  @Field({ description: 'Short unique name in addresses: lower-case letters, digits and single hyphens.' })
  handle!: string;

  @Directive('@shareable')
  @Field({ description: 'The name the member chose to go by.' })
  displayName!: string;

  @Directive('@shareable')
  @Field(() => String, { nullable: true, description: 'Their picture, an https address; null without one.' })
  avatarUrl!: string | null;

  @Directive('@shareable')
  @Field(() => Date, { description: 'When they became a member.' })
  joinedAt!: Date;
}

@InputType({ description: 'What changes about the viewer as others see them; what is left out stays.' })
export class UpdateMemberInput {
  @Field(() => String, { nullable: true, description: '1 to 80 characters.' })
  displayName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '2 to 40 lower-case letters, digits and single hyphens.',
  })
  handle?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'An https address of at most 500 characters; empty for none.',
  })
  avatarUrl?: string | null;

  @Field(() => MemberAudience, { nullable: true, description: 'Who can find the member from now on.' })
  audience?: MemberAudience | null;
}

@ObjectType({ description: 'The member after the change, or why nothing changed.' })
export class UpdateMemberPayload {
  @Field(() => Member, {
    nullable: true,
    description: 'The member as they are now; null when there are errors.',
  })
  member?: Member | null;

  @Field(() => [UserError], { description: 'What could not be taken; empty when it was done.' })
  errors!: UserError[];
}
