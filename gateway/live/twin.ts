import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parseType,
  print,
  type SelectionNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values';
import { Refusal } from '../../kit/errors';

/** Names of ours in the twin; whoever uses them in a subscription is refused by validation. */
const names = { after: 'hameauAfter', first: 'hameauFirst', cursor: 'hameauCursor' } as const;

/** The query that gives a subscription's events, page by page. */
export interface Twin {
  readonly query: string;
  /** The subscription's field, and the key it has in the answer. */
  readonly field: string;
  readonly key: string;
  /** Where in each event its cursor stands, and whether the client asked for it there. */
  readonly cursorKey: string;
  readonly isCursorAsked: boolean;
  /** The client's own variables that it takes. */
  readonly variables: readonly string[];
  /** The arguments of the subscription, `after` apart, and the cursor it starts after. */
  argumentsOf(variables: Readonly<Record<string, unknown>>): {
    readonly args: Readonly<Record<string, unknown>>;
    readonly after: string | null;
  };
}

/**
 * Every subscription field has a query field of the same name, arguments and element type (the schema check sees to it), so the
 * client's selection is asked as a query: once for all events after a cursor.
 */
export function twinOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Twin {
  const fragments = fragmentsOf(document);
  const field = rootFieldOf(operation, fragments);
  const definition = schema.getSubscriptionType()?.getFields()[field.name.value];
  const query = schema.getQueryType()?.getFields()[field.name.value];
  if (!definition || !query) throw new Error(`Subscription.${field.name.value} has no query of its name.`);

  const asked = plainCursorOf(field);
  const twinField: FieldNode = {
    ...field,
    arguments: [...(field.arguments ?? []).filter(({ name }) => name.value !== 'after'), ...pageArguments],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [...(asked ? [] : [cursorField]), ...(field.selectionSet?.selections ?? [])],
    },
  };
  const reached = reachedFrom(twinField, fragments);
  const variables = variablesIn([twinField, ...reached]);
  const twin: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        ...(operation.name ? { name: operation.name } : {}),
        variableDefinitions: [
          ...(operation.variableDefinitions ?? []).filter(({ variable }) =>
            variables.has(variable.name.value),
          ),
          ...pageVariables,
        ],
        selectionSet: { kind: Kind.SELECTION_SET, selections: [twinField] },
      },
      ...reached,
    ],
  };

  return {
    query: print(twin),
    field: field.name.value,
    key: field.alias?.value ?? field.name.value,
    cursorKey: asked ? 'cursor' : names.cursor,
    isCursorAsked: asked,
    variables: [...variables].filter((name) => name !== names.after && name !== names.first).sort(),
    argumentsOf(values) {
      const { after = null, ...args } = getArgumentValues(definition, field, values);
      return { args, after: after as string | null };
    },
  };
}

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );

/** The one field of a subscription, out of whatever fragments it stands in. */
function rootFieldOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode {
  const found: FieldNode[] = [];
  const collect = (selection: SelectionNode): void => {
    if (selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include'))
      throw conditional();
    if (selection.kind === Kind.FIELD) return void found.push(selection);
    const set =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    set?.selections.forEach(collect);
  };
  operation.selectionSet.selections.forEach(collect);
  const [first, ...more] = found;
  if (!first) throw new Error('A subscription without a field was let in.');
  // The same field selected twice is one field, with the selections of both.
  const selections = [first, ...more].flatMap((field) => field.selectionSet?.selections ?? []);
  return { ...first, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

const conditional = () =>
  new Refusal('BAD_USER_INPUT', {
    en: 'The field of a subscription may not hang on @skip or @include: subscribe to it or do not.',
    fr: 'Le champ d’un abonnement ne peut dépendre de @skip ou @include : abonnez-vous, ou non.',
  });

/** Is `cursor` selected under its own name, whatever the conditions? */
const plainCursorOf = (field: FieldNode): boolean =>
  field.selectionSet?.selections.some(
    (one) =>
      one.kind === Kind.FIELD &&
      one.name.value === 'cursor' &&
      !one.alias &&
      (one.directives?.length ?? 0) === 0,
  ) ?? false;

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variableNode = (value: string) => ({ kind: Kind.VARIABLE, name: nameNode(value) }) as const;

const cursorField: FieldNode = { kind: Kind.FIELD, alias: nameNode(names.cursor), name: nameNode('cursor') };

const pageArguments: readonly ArgumentNode[] = [
  { kind: Kind.ARGUMENT, name: nameNode('after'), value: variableNode(names.after) },
  { kind: Kind.ARGUMENT, name: nameNode('first'), value: variableNode(names.first) },
];

const pageVariables: readonly VariableDefinitionNode[] = [
  { kind: Kind.VARIABLE_DEFINITION, variable: variableNode(names.after), type: parseType('String') },
  { kind: Kind.VARIABLE_DEFINITION, variable: variableNode(names.first), type: parseType('Int!') },
];

/** What the twin is asked with for one page. */
export const pageOf = (after: string, first: number) => ({ [names.after]: after, [names.first]: first });

function reachedFrom(
  field: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const reached = new Map<string, FragmentDefinitionNode>();
  const follow = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || reached.has(name.value)) return;
        reached.set(name.value, fragment);
        follow(fragment);
      },
    });
  };
  follow(field);
  return [...reached.values()];
}

function variablesIn(nodes: readonly (FieldNode | FragmentDefinitionNode)[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = {
    Variable({ name }: VariableNode) {
      found.add(name.value);
    },
  };
  for (const node of nodes) visit(node, add);
  return found;
}
