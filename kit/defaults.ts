import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** Does an input hold its own kind? */
function isRecursive(type: GraphQLInputType, above: readonly GraphQLInputType[] = []): boolean {
  if (isNonNullType(type) || isListType(type)) return isRecursive(type.ofType, above);
  if (!isInputObjectType(type)) return false;
  const below = [...above, type];
  return (
    above.includes(type) || Object.values(type.getFields()).some((field) => isRecursive(field.type, below))
  );
}

type Fill = (value: unknown) => unknown;
const asItIs: Fill = (value) => value;

/**
 * Puts the defaults of an operation, and those of the inputs in it, where its caller left something out. Values stay as JSON has
 * them. Null where an input holds its own kind: that has no end.
 */
export function defaultsOf(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): ((variables: Readonly<Record<string, unknown>>) => Record<string, unknown>) | null {
  const types = variableDefinitions.map(({ type }) => typeFromAST(schema, type as never) as GraphQLInputType);
  if (types.some((type) => isRecursive(type))) return null;
  const entries = variableDefinitions.map(
    ({ variable, defaultValue }, index): Entry => [
      variable.name.value,
      fillOf(types[index] as GraphQLInputType),
      defaultValue,
    ],
  );
  return (variables) => filled(variables, entries);
}

type Entry = readonly [name: string, fill: Fill, defaultValue: ValueNode | null | undefined];

function filled(
  given: Readonly<Record<string, unknown>>,
  entries: readonly Entry[],
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...given };
  for (const [name, fill, defaultValue] of entries) {
    if (result[name] !== undefined) result[name] = fill(result[name]);
    else if (defaultValue) result[name] = fill(valueFromASTUntyped(defaultValue));
  }
  return result;
}

function fillOf(type: GraphQLInputType): Fill {
  if (isNonNullType(type)) return fillOf(type.ofType);
  if (isListType(type)) {
    const fill = fillOf(type.ofType);
    return (value) => (Array.isArray(value) ? value.map(fill) : fill(value));
  }
  if (!isInputObjectType(type)) return asItIs;
  const entries = Object.values(type.getFields()).map(
    (field): Entry => [field.name, fillOf(field.type), field.astNode?.defaultValue],
  );
  return (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? filled(value as Record<string, unknown>, entries)
      : value;
}
