import { type DirectiveNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Asked } from '../../../gateway/limits/door';

/**
 * Is there an object of which `@skip` and `@include` leave nothing to ask? The engine does not ask for the object then, where graphql-js
 * does: it is null where that has an empty object or a refusal.
 */
export function asksForNothing({ query, variables = {} }: Asked): boolean {
  const { definitions } = parse(query);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const isTrue = ({ arguments: [given] = [] }: DirectiveNode): boolean => {
    if (given?.value.kind === Kind.VARIABLE) return variables[given.value.name.value] === true;
    return given?.value.kind === Kind.BOOLEAN && given.value.value;
  };
  const isAsked = (directives: readonly DirectiveNode[] = []) =>
    directives.every((one) => (one.name.value === 'skip' ? !isTrue(one) : isTrue(one)));

  /** How many fields are left of a selection, -1 if below one of them nothing is. */
  function left(set: SelectionSetNode): number {
    let count = 0;
    for (const one of set.selections) {
      if (!isAsked(one.directives)) continue;
      if (one.kind === Kind.FIELD) {
        if (one.selectionSet && left(one.selectionSet) <= 0) return -1;
        count += 1;
        continue;
      }
      const inside = one.kind === Kind.INLINE_FRAGMENT ? one : fragments.get(one.name.value);
      const more = inside ? left(inside.selectionSet) : 0;
      if (more < 0) return -1;
      count += more;
    }
    return count;
  }
  return definitions.some((one) => one.kind === Kind.OPERATION_DEFINITION && left(one.selectionSet) < 0);
}
