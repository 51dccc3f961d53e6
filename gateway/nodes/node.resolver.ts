import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from '../../kit/access';
import { invalid, unavailable } from '../../kit/errors';
import type { NodesContext } from './context';
import type { Sought } from './node.loaders';
import { Node } from './node.type';
import { ownerOf } from './owners';

const mostIds = 100;

@Resolver(() => Node)
export class NodeResolver {
  @Access('anyone')
  @Query(() => Node, {
    nullable: true,
    description: 'The thing with this id; null if it is missing or hidden from the viewer.',
  })
  async node(
    @Arg('id', () => ID, { description: 'Any id the graph gave of something with a page of its own.' })
    id: string,
    @Ctx() { nodes }: NodesContext,
  ): Promise<Node | null> {
    ownerOf(id, 'id');
    return answered(await nodes.load(id));
  }

  @Access('anyone')
  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description:
      'The things with these ids, in that order; null where one is missing or hidden from the viewer.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100; types may be mixed.' }) ids: string[],
    @Ctx() { nodes }: NodesContext,
  ): Promise<Node | null>[] {
    if (ids.length > mostIds)
      throw invalid('ids', {
        en: `may name at most ${mostIds}, not ${ids.length}`,
        fr: `peut en nommer ${mostIds} au plus, et non ${ids.length}`,
      });
    for (const id of ids) ownerOf(id, 'ids');
    return ids.map(async (id) => answered(await nodes.load(id)));
  }
}

/** Whether the thing is there cannot be said while its owner is silent: that is no null but an error. */
function answered(sought: Sought | null): Sought | null {
  if (sought?.isUnanswered) throw unavailable(new Error(`nobody says whether there is ${sought.id}`));
  return sought;
}
