import {
  execute,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import type { Asked } from '../../../gateway/limits/door';
import { logOf } from '../../../kit/log';
import { masked } from '../../../kit/mask';
import type { Asking } from '../../../kit/viewer';
import { type Owners, ownersAmong } from './owners';
import type { Part, Standing } from './parts';
import { type Running, runningFor } from './running';
import type { Answer } from './same-answer';

const log = logOf('monolith', 'silent');

export interface Monolith {
  /** With scalars that know what is one of theirs. */
  readonly schema: GraphQLSchema;
  /** Its errors are as a service lets them out. */
  run(asked: Asked, asking: Asking): Promise<Answer>;
}

/**
 * The same schema and the same resolvers as behind the gateway, run by graphql-js as if there were one service: no plan, no fetch, no
 * representation on its way anywhere. A field is called on the row at hand if that row's service has it, else on what the service that
 * has it finds by the id. `schema` is the one that clients see, of which this makes its own.
 */
export function openMonolith(parts: readonly Part[], schema: GraphQLSchema): Monolith {
  const owners = ownersAmong(parts);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isScalarType(type) && !isSpecifiedScalarType(type)) read(type, owners.scalar(type.name));
    if (isObjectType(type)) resolve(type, owners, type === schema.getQueryType());
    if (isAbstractType(type))
      type.resolveType = (at: Standing, running: Running, info) => owners.nameOf(at, { running, info });
  }

  return {
    schema,
    async run({ query, variables = {}, operationName }, asking) {
      const { data, errors } = await execute({
        ...{ schema, document: parse(query), contextValue: runningFor(asking) },
        ...{ variableValues: variables, operationName: operationName ?? null },
      });
      return { status: 200, data, errors: errors?.map((error) => masked(error, log, asking.requestId)) };
    },
  };
}

function resolve(type: GraphQLObjectType, owners: Owners, isRoot: boolean): void {
  for (const [name, field] of Object.entries(type.getFields())) {
    field.resolve = async (source: Standing, args, running: Running, info) => {
      const at = isRoot
        ? owners.rootOf(type, name)
        : await owners.homeOf(source, type, name, { running, info });
      return at && running.call(at, name, args, info);
    };
  }
}

/** The services write values of their own scalars; here they are read as there. */
function read(type: object, scalar: ReturnType<Owners['scalar']>): void {
  if (scalar) Object.assign(type, { parseValue: scalar.parseValue, parseLiteral: scalar.parseLiteral });
}
