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

const kindOfNode = ({ __typename }: Node) => __typename;

/** What the gateway itself adds to the graph: finding anything again by its id. */
export const subgraph = (): Subgraph =>
  buildSubgraph({
    resolvers: [NodeResolver],
    orphanedTypes: [Member, Place, Region, Circle, Skill, Profession, Thread, Partner, Organisation],
    kinds: { Node: kindOfNode },
    references: {},
  });
