import {
  buildASTSchema,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isLeafType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql';
import { readSchema } from '../../scripts/schemas';

/** One of the files of schema/, as a client or another service reads it. */
export const schemaOf = (name: string): GraphQLSchema =>
  buildASTSchema(parse(readSchema(`${name}.graphql`)), { assumeValid: true, assumeValidSDL: true });

/** All that can be asked of a type, so many levels down: every field that needs no argument and is no page of a list. */
export function everythingOf(
  schema: GraphQLSchema,
  type: string,
  levels: number,
  not: readonly string[] = [],
): string {
  const found = schema.getType(type);
  if (!isCompositeType(found) || isUnionType(found)) throw new Error(`${type} has no fields.`);
  const selections = Object.values(found.getFields()).flatMap((field) => {
    const below = getNamedType(field.type);
    const isOut = field.args.some(isRequiredArgument) || not.includes(below.name);
    if (isOut || below.name.endsWith('Connection')) return [];
    if (isLeafType(below)) return [field.name];
    if (levels <= 1 || isUnionType(below)) return [];
    return [`${field.name} { ${everythingOf(schema, below.name, levels - 1, not)} }`];
  });
  return ['__typename', ...selections].join(' ');
}
