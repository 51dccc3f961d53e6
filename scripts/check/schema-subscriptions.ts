import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/**
 * A subscription is a query that keeps going: the live hub asks the query of its name, so both have the same arguments and the same
 * events, and each event has a cursor to go on from. Nothing on the way may be non-null, or one broken event would end it all.
 */
export function faultsOfSubscriptions(schema: GraphQLSchema): string[] {
  const queries = schema.getQueryType()?.getFields() ?? {};
  return Object.values(schema.getSubscriptionType()?.getFields() ?? {}).flatMap((field) =>
    faultsOf(field, queries[field.name]).map((fault) => `Subscription.${field.name} ${fault}`),
  );
}

function faultsOf(field: Field, twin: Field | undefined): string[] {
  if (!twin) return ['has no query of its name: live readers could not catch up.'];
  const event = getNamedType(field.type);
  const hasCursor = isObjectType(event) && event.getFields()['cursor'] !== undefined;
  const isList = isListType(twin.type) && !isNonNullType(twin.type.ofType);
  const isFirst = ({ name }: GraphQLArgument) => name === 'first';
  return [
    ...(isNonNullType(field.type) ? ['is not nullable: one broken event would end it.'] : []),
    ...(isList && getNamedType(twin.type) === event
      ? []
      : [`has a query that is no nullable list of ${event.name}.`]),
    ...(hasCursor ? [] : ['has events without a cursor.']),
    ...(field.args.some(({ name }) => name === 'after') ? [] : ['takes no `after`.']),
    ...(twin.args.some(isFirst) ? [] : ['has a query that takes no `first`.']),
    ...(argumentsOf(field.args) === argumentsOf(twin.args.filter((one) => !isFirst(one)))
      ? []
      : ['takes other arguments than its query.']),
  ];
}

const argumentsOf = (args: readonly GraphQLArgument[]): string =>
  args
    .map(({ name, type }) => `${name}: ${type}`)
    .sort()
    .join(', ');
