import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Is a field of this name asked of what is resolved, by itself or in a fragment? */
export function asksFor({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const has = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((one) => {
      if (one.kind === Kind.FIELD) return one.name.value === name;
      return has(
        one.kind === Kind.FRAGMENT_SPREAD ? fragments[one.name.value]?.selectionSet : one.selectionSet,
      );
    }) ?? false;
  return fieldNodes.some(({ selectionSet }) => has(selectionSet));
}
