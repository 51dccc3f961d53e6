import {
  coerceInputValue,
  defaultFieldResolver,
  defaultTypeResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Service } from '../../../kit/service';

/** What a monolith is made of: a service, of which it uses the schema and its resolvers alone. */
export type Part = Pick<Service, 'name' | 'schema' | 'contextFor'>;

/** A value of the graph: what a part's resolver answered, and what that part takes it for. */
export interface Standing {
  readonly part: Part;
  readonly type: GraphQLNamedType;
  readonly row: unknown;
}

type Arguments = Readonly<Record<string, unknown>>;

/** One call of a part's resolver, in the part's own context of this operation. */
export interface Calling {
  readonly args: Arguments;
  readonly context: unknown;
  readonly info: GraphQLResolveInfo;
}

/** A field of a part, called as its own executor would, and what it answers. */
export async function callField(
  { part, type, row }: Standing,
  name: string,
  { args, context, info }: Calling,
): Promise<unknown> {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${type.name} of ${part.name} has no ${name}.`);
  const resolve = field.resolve ?? defaultFieldResolver;
  const own = { ...info, fieldName: name, schema: part.schema, returnType: field.type };
  return standing(part, field.type, await resolve(row, argumentsIn(field, args), context, own));
}

/** Values of enums and scalars are a part's own. */
function argumentsIn(field: GraphQLField<unknown, unknown>, given: Arguments): Record<string, unknown> {
  const taken = field.args.filter(({ name }) => given[name] !== undefined);
  return Object.fromEntries(
    taken.map(({ name, type }) => [name, coerceInputValue(given[name], type, refuseValue)]),
  );
}

function refuseValue(path: readonly (string | number)[], _value: unknown, error: GraphQLError): never {
  throw new GraphQLError(`${path.join('.')}: ${error.message}`);
}

/** Leaves as they are written, all else with whose it is; each entry of a list fails by itself. */
async function standing(part: Part, type: GraphQLOutputType, row: unknown): Promise<unknown> {
  if (row === null || row === undefined || row instanceof Error) return row;
  if (isNonNullType(type)) return standing(part, type.ofType, row);
  if (isListType(type))
    return Array.from(row as Iterable<unknown>, async (one) => standing(part, type.ofType, await one));
  if (isLeafType(type)) return type.serialize(row);
  return { part, type, row } satisfies Standing;
}

/** The type that a part knows its value to be of. */
export async function typeOf({ part, type, row }: Standing, { context, info }: Calling): Promise<string> {
  if (!isAbstractType(type)) return type.name;
  const own = { ...info, schema: part.schema };
  return String(await (type.resolveType ?? defaultTypeResolver)(row, context, own, type));
}

type Find = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

/** What a part has of an entity: what its own finder finds, or nothing but the id where it has none. */
export function findEntity(type: GraphQLNamedType, id: string, { context, info }: Calling): unknown {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: Find } } };
  const reference = { __typename: type.name, id };
  const find = apollo?.subgraph?.resolveReference;
  return find ? find(reference, context, info) : reference;
}
