import { type GraphQLObjectType, isNonNullType, Kind, type OperationDefinitionNode } from 'graphql';

/**
 * When a field at the root fails, is the same left of the answer in a service as in the whole graph: that field null, or nothing at all?
 * Of a query that is looked at afterwards; a mutation is not run again for it.
 */
export function failsAlike(
  { selectionSet }: OperationDefinitionNode,
  api: GraphQLObjectType,
  service: GraphQLObjectType,
): boolean {
  const isNeeded = (root: GraphQLObjectType) =>
    selectionSet.selections.map((one) => {
      const type = one.kind === Kind.FIELD ? root.getFields()[one.name.value]?.type : undefined;
      return type && isNonNullType(type);
    });
  const all = [...isNeeded(api), ...isNeeded(service)];
  return all.every((needed) => needed === true) || all.every((needed) => needed === false);
}
