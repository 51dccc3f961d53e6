import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Admitted } from '../limits/door';
import { weightsOf } from '../limits/weights';
import { rootOwners } from '../root-owners';
import { pageSizeFor } from './pages';
import { type Readership, readershipOf } from './readership';
import { type Twin, twinOf } from './twin';

/** What is known of a subscription's document, whoever sends it. */
export interface Shape {
  readonly twin: Twin;
  readonly readership: Readership;
  /** The service whose subscription it is. */
  readonly service: string;
  readonly pageSize: number;
}

/** Works a document out once: the door gives the same tree for the same text. */
export function shapesOf(schema: GraphQLSchema, supergraphSdl: string): (admitted: Admitted) => Shape {
  const weights = weightsOf(supergraphSdl);
  const owners = rootOwners(supergraphSdl, 'Subscription');
  const known = new WeakMap<OperationDefinitionNode, Shape>();

  return (admitted) => {
    const { operation, document, cost } = admitted;
    const found = known.get(operation);
    if (found) return found;
    const twin = twinOf(schema, document, operation);
    const service = owners.get(twin.field);
    if (!service) throw new Error(`No service owns Subscription.${twin.field}.`);
    const shape = {
      twin,
      service,
      readership: readershipOf(schema, weights, admitted),
      pageSize: pageSizeFor(cost),
    };
    known.set(operation, shape);
    return shape;
  };
}
