import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Page } from '../../../kit/page';
import type { Context } from '../context';
import type { MemberDocument } from '../documents/document.row';
import { memberIds } from '../ids';
import { ScopeInput } from '../scope/scope.type';
import { assertOneOf } from '../skills/names';
import { Member, MemberConnection } from './member.type';
import { membersPage } from './members';
import { MembersArgs } from './members-args.type';

@Resolver(() => Member)
export class MemberResolver {
  @Access('anyone')
  @Query(() => Member, {
    nullable: true,
    description: 'One member, by id or by handle; null if there is none that the viewer may see.',
  })
  async member(
    @Arg('id', () => ID, { nullable: true, description: 'Their id, `mbr_…`.' }) id: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Their handle.' }) handle: string | null,
    @Ctx() { members }: Context,
  ): Promise<MemberDocument | null> {
    assertOneOf({ id, handle });
    if (id != null && memberIds.uuid(id)) return members.byId.load(id);
    return members.byHandle.load((handle ?? '').toLowerCase());
  }

  @Access('anyone')
  @Query(() => MemberConnection, {
    nullable: true,
    description: 'The members of a part of the network whom the viewer may see.',
  })
  members(
    @Arg('scope', () => ScopeInput, { nullable: true, description: 'Which part; everywhere when left out.' })
    scope: ScopeInput | null,
    @Args() asked: MembersArgs,
    @Ctx() context: Context,
  ): Promise<Page<MemberDocument>> {
    return membersPage(context, scope, asked);
  }
}
