import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Page, PageArgs } from '../../../kit/page';
import { type Answered, answer } from '../../../kit/user-error';
import { Viewer } from '../accounts/account.type';
import { type Context, viewerOf } from '../context';
import { Member } from '../members/member.type';
import type { PartnerRow } from '../partners/partner.row';
import { Partner } from '../partners/partner.type';
import { representationsPage } from './representations-page';
import type { RepresentativeRow } from './representative.row';
import { PartnerRepresentative, PartnerRepresentativeConnection } from './representative.type';
import {
  AnswerPartnerInviteInput,
  PartnerRepresentativeInput,
  PartnerRepresentativesPayload,
} from './representative-input.type';
import { answerPartnerInvite, inviteToPartner, removeFromPartner } from './representatives';

type Changed = Answered<{ partner: PartnerRow | null }>;

@Resolver(() => PartnerRepresentative)
export class RepresentativeResolver {
  @Access('signed-in')
  @Mutation(() => PartnerRepresentativesPayload, {
    description:
      'Asks a member to represent a partner, for those who do. They are told by mail, and say yes or no.',
  })
  invitePartnerRepresentative(
    @Arg('input', () => PartnerRepresentativeInput, { description: 'Whom, and for which partner.' })
    input: PartnerRepresentativeInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      partner: await inviteToPartner(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Mutation(() => PartnerRepresentativesPayload, {
    description: 'Says yes or no to being asked to represent a partner.',
  })
  answerPartnerInvite(
    @Arg('input', () => AnswerPartnerInviteInput, { description: 'The answer.' })
    input: AnswerPartnerInviteInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      partner: await answerPartnerInvite(context, viewerOf(context), input),
    }));
  }

  @Access('signed-in')
  @Mutation(() => PartnerRepresentativesPayload, {
    description:
      'Takes a member, or the viewer themself, off those who represent a partner or are asked to. The last one who does stays.',
  })
  removePartnerRepresentative(
    @Arg('input', () => PartnerRepresentativeInput, { description: 'Whom, and of which partner.' })
    input: PartnerRepresentativeInput,
    @Ctx() context: Context,
  ): Promise<Changed> {
    return answer(context.asking, async () => ({
      partner: await removeFromPartner(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => Partner)
  partner(
    @Root() { partnerId }: RepresentativeRow,
    @Ctx() { partners }: Context,
  ): Promise<PartnerRow | null> {
    return partners.byId.load(partnerId);
  }

  @FieldResolver(() => Member, { nullable: true })
  member(@Root() { memberId }: RepresentativeRow, @Ctx() { members }: Context): Promise<Member | null> {
    return members.byId.load(memberId);
  }

  @FieldResolver(() => Member, { nullable: true })
  async invitedBy(
    @Root() { invitedById }: RepresentativeRow,
    @Ctx() { members }: Context,
  ): Promise<Member | null> {
    return invitedById === null ? null : members.byId.load(invitedById);
  }
}

@Resolver(() => Partner)
export class PartnerAccountResolver {
  @FieldResolver(() => [PartnerRepresentative], {
    nullable: true,
    description: 'Who looks after its account, and who was asked to; null for whoever does not.',
  })
  async representatives(
    @Root() { id }: PartnerRow,
    @Ctx() { representatives }: Context,
  ): Promise<readonly RepresentativeRow[] | null> {
    return (await representatives.mine.load(id)) ? representatives.ofPartner.load(id) : null;
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'The origins whose pages may frame and read what it shows without a key; null for whoever does not represent it.',
  })
  async origins(
    @Root() { id, origins }: PartnerRow,
    @Ctx() { representatives }: Context,
  ): Promise<string[] | null> {
    return (await representatives.mine.load(id)) ? origins : null;
  }
}

@Resolver(() => Viewer)
export class RepresentationsResolver {
  @Access('signed-in')
  @FieldResolver(() => PartnerRepresentativeConnection, {
    description: 'The partners they represent, or are asked to.',
  })
  partnerRepresentations(@Args() page: PageArgs, @Ctx() context: Context): Promise<Page<RepresentativeRow>> {
    return representationsPage(context, viewerOf(context), page);
  }
}
