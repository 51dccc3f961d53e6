import { type DocumentNode, Kind, parse, type SelectionNode, type SelectionSetNode } from 'graphql';

type Path = readonly (string | number)[];

/** Where the answer of a fetch begins: its root fields, or the fields it adds to the first entity it was asked about. */
export function rootsOf(query: string): Path[] {
  const document = parse(query, { noLocation: true });
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return [];
  const [first] = operation.selectionSet.selections;
  const entities =
    first?.kind === Kind.FIELD && first.name.value === '_entities' ? first.selectionSet : undefined;
  const keys = keysOf(document, entities ?? operation.selectionSet);
  return keys.map((key) => (entities ? ['_entities', 0, key] : [key]));
}

const keysOf = (document: DocumentNode, set: SelectionSetNode): string[] => [
  ...new Set(set.selections.flatMap((one) => keysIn(document, one)).filter((key) => key !== '__typename')),
];

function keysIn(document: DocumentNode, selection: SelectionNode): string[] {
  if (selection.kind === Kind.FIELD) return [selection.alias?.value ?? selection.name.value];
  if (selection.kind === Kind.INLINE_FRAGMENT) return keysOf(document, selection.selectionSet);
  const fragment = document.definitions.find(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
  );
  return fragment?.kind === Kind.FRAGMENT_DEFINITION ? keysOf(document, fragment.selectionSet) : [];
}
