import { buildSubgraph, type Subgraph } from '../../kit/subgraph';
import { NodeResolver } from './node.resolver';
import { Circle, Member, Partner, Place, Profession, Region, Skill, Thread } from './node.type';

/** What the gateway itself adds to the graph: finding anything again by its id. */
export const subgraph = (): Subgraph =>
  buildSubgraph({
    resolvers: [NodeResolver],
    orphanedTypes: [Member, Place, Region, Circle, Skill, Profession, Thread, Partner],
    references: {},
  });
