import { buildSubgraph, type Subgraph } from '../../kit/subgraph';
import { NodeResolver } from './node.resolver';
import {
  Circle,
  Member,
  type Node,
  Organisation,
  Partner,
  Place,
  Profession,
  Region,
  Skill,
  Thread,
} from './node.type';
import { RateLimitResolver } from './rate-limit.resolver';

const kindOfNode = ({ __typename }: Node) => __typename;

/** What the gateway itself adds to the graph: finding anything again by its id, and what is left to spend. */
export const subgraph = (): Subgraph =>
  buildSubgraph({
    resolvers: [NodeResolver, RateLimitResolver],
    orphanedTypes: [Member, Place, Region, Circle, Skill, Profession, Thread, Partner, Organisation],
    kinds: { Node: kindOfNode },
    references: {},
  });
