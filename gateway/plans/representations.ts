import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { merge } from './merge';
import type { Data, FetchNode, Required } from './plan';

/** What a service has to be told of an object to know it: null if that is not there, or the object is of another type. */
export type Represent = (object: Data) => Data | null;

export function representer(schema: GraphQLSchema, required: readonly Required[]): Represent {
  const parts = required.map((one) => partOf(schema, one));
  return (object) => {
    const result: Data = {};
    for (const part of parts) if (!part(object, result)) return null;
    return result;
  };
}

/** Puts its part into the result; false if the whole cannot be made. */
type Part = (object: Data, result: Data) => boolean;

function partOf(schema: GraphQLSchema, one: Required): Part {
  if (one.kind === 'Field') return fieldPart(schema, one.alias ?? one.name, one.selections);
  const represent = representer(schema, one.selections);
  const isOfType = typeCheck(schema, one.typeCondition);
  return (object, result) => {
    if (!isOfType(object)) return true;
    const part = represent(object);
    if (part) merge(result, part);
    return true;
  };
}

function fieldPart(schema: GraphQLSchema, name: string, selections: readonly Required[] | undefined): Part {
  const represent = selections ? representer(schema, selections) : null;
  const within = (value: unknown) => (represent && value !== null ? represent(value as Data) : value);
  return (object, result) => {
    const value = object[name];
    if (value === undefined) return false;
    result[name] = Array.isArray(value) ? value.map(within) : within(value);
    return true;
  };
}

const typePrefix = '... on ';

/**
 * Says of representations of one type that they are another one's: of an object whose service knows it as an interface. Null for changes of
 * another form.
 */
export function renamer(
  schema: GraphQLSchema,
  rewrites: FetchNode['inputRewrites'] = [],
): ((representation: Data) => void) | null {
  const changes: ((representation: Data) => void)[] = [];
  for (const one of rewrites) {
    const [type = '', field, ...deeper] = one.path;
    const isName = type.startsWith(typePrefix) && field === '__typename' && deeper.length === 0;
    if (one.kind !== 'ValueSetter' || !isName) return null;
    const isOfType = typeCheck(schema, type.slice(typePrefix.length));
    changes.push((representation) => {
      if (isOfType(representation)) representation['__typename'] = one.setValueTo;
    });
  }
  return (representation) => {
    for (const change of changes) change(representation);
  };
}

function typeCheck(schema: GraphQLSchema, condition: string | undefined): (object: Data) => boolean {
  if (condition === undefined) return () => false;
  const wanted = schema.getType(condition);
  return ({ __typename: name }) => {
    if (name === condition) return true;
    const found = typeof name === 'string' ? schema.getType(name) : undefined;
    const isKind = isObjectType(found) || isInterfaceType(found);
    return isKind && isAbstractType(wanted) && schema.isSubType(wanted, found);
  };
}
