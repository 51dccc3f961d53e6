import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { type Answered, answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import type { MemberDocument } from '../documents/document.row';
import type { OrganisationRow } from './organisation.row';
import { RepresentationInvite, RepresentationInviteConnection } from './representation.type';
import {
  AnswerRepresentationInput,
  AnswerRepresentationPayload,
  InviteRepresentativeInput,
  InviteRepresentativePayload,
  LeaveOrganisationInput,
  LeaveOrganisationPayload,
} from './representation-input.type';
import { type Invite, invitesPage } from './representation-invites';
import { answerRepresentation, inviteRepresentative, leaveOrganisation } from './representations';

type Changed = Answered<{ organisation: OrganisationRow | null }>;

@Resolver(() => RepresentationInvite)
export class RepresentationResolver {
  @Access('signed-in', 'read')
  @Query(() => RepresentationInviteConnection, {
    nullable: true,
    description: 'What the viewer is invited to represent and has not answered, the latest first.',
  })
  representationInvites(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<Invite>> {
    return invitesPage(context, viewerOf(context), page);
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => InviteRepresentativePayload, {
    description:
      'Asks a member to represent an organisation, for its representatives. Whoever declined is not asked again for 30 days, ' +
      'and the answer does not tell.',
  })
  inviteRepresentative(
    @Arg('input', () => InviteRepresentativeInput, { description: 'Whom, and for what.' })
    input: InviteRepresentativeInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      organisation: await inviteRepresentative(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => AnswerRepresentationPayload, {
    description: 'Says yes or no to an invitation to represent an organisation.',
  })
  answerRepresentation(
    @Arg('input', () => AnswerRepresentationInput, { description: 'The answer.' })
    input: AnswerRepresentationInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      organisation: await answerRepresentation(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in', 'profile:write')
  @Mutation(() => LeaveOrganisationPayload, {
    description: 'The viewer no longer represents an organisation. It stays, even without anybody who does.',
  })
  leaveOrganisation(
    @Arg('input', () => LeaveOrganisationInput, { description: 'What to leave.' })
    { organisationId }: LeaveOrganisationInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      organisation: await leaveOrganisation(context, viewerOf(context), organisationId),
    }));
  }

  @FieldResolver()
  async invitedBy(
    @Root() { invitedById }: Invite,
    @Ctx() { members }: Context,
  ): Promise<MemberDocument | null> {
    return invitedById === null ? null : members.byId.load(invitedById);
  }
}
