import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

/** What a directive says whatever the variables are; null where it is no condition, or a variable decides. */
function constantOf({ name, arguments: given }: DirectiveNode): 'always' | 'never' | null {
  const value = given?.find((one) => one.name.value === 'if')?.value;
  if (value?.kind !== Kind.BOOLEAN) return null;
  if (name.value === 'include') return value.value ? 'always' : 'never';
  return name.value === 'skip' ? (value.value ? 'never' : 'always') : null;
}

/** A fragment of which nothing is left is nothing; an object of which nothing is left is an empty one. */
function isNever(selection: SelectionNode): boolean {
  if (selection.directives?.some((one) => constantOf(one) === 'never')) return true;
  return selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.every(isNever);
}

const withoutAlways = <Selection extends SelectionNode>(selection: Selection): Selection => ({
  ...selection,
  directives: selection.directives?.filter((one) => constantOf(one) !== 'always'),
});

/**
 * The same document without `@skip(if: true)` and its like, which is all the same to whoever asked. The engine's planner takes a condition that
 * is written out for one that it has seen to, where a variable decides of something around it (@apollo/query-planner 2.14.4): it would ask a
 * service for what is not wanted, and an error there would make an answer null. Where nothing would be left of an object it stays as it is.
 */
export function withoutConstantConditions(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet(set) {
      const left = set.selections.filter((one) => !isNever(one));
      return left.length === 0 ? false : { ...set, selections: left.map(withoutAlways) };
    },
  });
}
