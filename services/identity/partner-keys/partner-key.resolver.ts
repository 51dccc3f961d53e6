import { Arg, Ctx, Directive, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../../kit/access';
import { type Answered, answer } from '../../../kit/user-error';
import { type Context, viewerOf } from '../context';
import { Member } from '../members/member.type';
import type { PartnerRow } from '../partners/partner.row';
import { Partner } from '../partners/partner.type';
import type { PartnerKeyRow } from './partner-key.row';
import { PartnerKey, PartnerKeyUsage } from './partner-key.type';
import {
  EndPartnerKeyInput,
  EndPartnerKeyPayload,
  MakePartnerKeyInput,
  MakePartnerKeyPayload,
} from './partner-key-input.type';
import { endPartnerKey, makePartnerKey } from './partner-keys';

@Resolver(() => PartnerKey)
export class PartnerKeyResolver {
  @Access('signed-in')
  @Directive('@tag(name: "credential")')
  @Mutation(() => MakePartnerKeyPayload, {
    description:
      'Makes a key of a partner, for those who represent it, by their password. All of them are told by mail. A partner has two that live at most.',
  })
  makePartnerKey(
    @Arg('input', () => MakePartnerKeyInput, { description: 'What it is for and may do.' })
    input: MakePartnerKeyInput,
    @Ctx() context: Context,
  ): Promise<Answered<{ key: string; partnerKey: PartnerKeyRow }>> {
    return answer(context.asking, () => makePartnerKey(context, viewerOf(context), input));
  }

  @Access('signed-in')
  @Mutation(() => EndPartnerKeyPayload, {
    description:
      'Ends a key of a partner at once or later, for those who represent it. All of them are told by mail.',
  })
  endPartnerKey(
    @Arg('input', () => EndPartnerKeyInput, { description: 'Which, and when.' }) input: EndPartnerKeyInput,
    @Ctx() context: Context,
  ): Promise<Answered<{ partnerKey: PartnerKeyRow }>> {
    return answer(context.asking, async () => ({
      partnerKey: await endPartnerKey(context, viewerOf(context), input),
    }));
  }

  @FieldResolver(() => Member, { nullable: true })
  async madeBy(@Root() { madeById }: PartnerKeyRow, @Ctx() { members }: Context): Promise<Member | null> {
    return madeById === null ? null : members.byId.load(madeById);
  }

  @FieldResolver(() => [PartnerKeyUsage])
  usage(@Root() { id }: PartnerKeyRow, @Ctx() { partnerKeys }: Context): Promise<readonly PartnerKeyUsage[]> {
    return partnerKeys.usage.load(id);
  }
}

@Resolver(() => Partner)
export class PartnerKeysResolver {
  @FieldResolver(() => [PartnerKey], {
    nullable: true,
    description:
      'Its keys: those that live, and the eight that ended last. Null for whoever does not represent it.',
  })
  async keys(
    @Root() { id }: PartnerRow,
    @Ctx() { representatives, partnerKeys }: Context,
  ): Promise<readonly PartnerKeyRow[] | null> {
    return (await representatives.mine.load(id)) ? partnerKeys.ofPartner.load(id) : null;
  }
}
