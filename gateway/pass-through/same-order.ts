import { type DocumentNode, Kind, print, type SelectionSetNode, visit } from 'graphql';

/**
 * Does the engine order an answer as the document does? It merges inline fragments that stand beside each other on one condition into the
 * first of them, which moves the fields of the later ones before what stands between.
 */
export function keepsOrder(document: DocumentNode): boolean {
  let keeps = true;
  visit(document, {
    SelectionSet(set) {
      keeps &&= !hasTwins(set);
    },
  });
  return keeps;
}

function hasTwins({ selections }: SelectionSetNode): boolean {
  const conditions = selections.flatMap((one) => {
    if (one.kind !== Kind.INLINE_FRAGMENT) return [];
    return [[one.typeCondition?.name.value, ...(one.directives ?? []).map(print)].join(' ')];
  });
  return new Set(conditions).size < conditions.length;
}
