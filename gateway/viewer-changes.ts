import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { rootOwners } from './root-owners';

/** Whose mutations change who somebody is, whom they see, and where they belong. */
const tellWhoOneIs = ['identity', 'regions'];

/** May an operation change its viewer? Whatever cannot be told at a glance may. */
export function viewerChanges(supergraphSdl: string): (operation: OperationDefinitionNode) => boolean {
  const owners = rootOwners(supergraphSdl, 'Mutation');
  const mayChange = (field: string) => tellWhoOneIs.includes(owners.get(field) ?? 'identity');
  return ({ operation, selectionSet }) =>
    operation === OperationTypeNode.MUTATION &&
    selectionSet.selections.some((one) => one.kind !== Kind.FIELD || mayChange(one.name.value));
}
