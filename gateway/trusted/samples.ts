import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  type GraphQLInputType,
  GraphQLInt,
  type GraphQLSchema,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** Of each of GraphQL's own scalars; any other one of this graph is written as a time. */
const scalars = new Map<GraphQLInputType, unknown>([
  [GraphQLID, 'x'],
  [GraphQLString, 'x'],
  [GraphQLInt, 1],
  [GraphQLFloat, 1],
  [GraphQLBoolean, true],
]);
const time = '2000-01-01T00:00:00.000Z';

/** Values that an operation can be planned with: of its types, and of no meaning. */
export function samplesFor(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Readonly<Record<string, unknown>> {
  const needed = variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node as never);
    if (!isInputType(type) || !isNonNullType(type) || defaultValue) return [];
    return [[variable.name.value, sampleOf(type)] as const];
  });
  return Object.fromEntries(needed);
}

function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return scalars.get(type) ?? time;
  const needed = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
}
