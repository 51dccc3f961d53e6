import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, Info, Query, Resolver } from 'type-graphql';
import { Access } from '../../../kit/access';
import type { Context } from '../context';
import { asksFor } from './asks-for';
import { MemberCluster } from './member-cluster.type';
import { memberClusters } from './member-clusters';
import { MemberClustersArgs } from './member-clusters-args.type';

@Resolver(() => MemberCluster)
export class MemberClusterResolver {
  @Access('anyone')
  @Directive('@listSize(assumedSize: 100)')
  @Query(() => [MemberCluster], {
    nullable: true,
    description:
      'Members on a map, put together where they would lie within some 64 pixels of each other; the largest first, at most 4,096. Made from ' +
      'the areas they show, each a point that many share; who shows none is on no map.',
  })
  memberClusters(
    @Args() asked: MemberClustersArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberCluster[]> {
    return memberClusters(context, asked, { name: asksFor(info, 'name'), bounds: asksFor(info, 'bounds') });
  }
}
