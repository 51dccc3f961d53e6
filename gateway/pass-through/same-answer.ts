import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';

type Maybe<Type> = Type | null | undefined;

/**
 * Would a service, given a client's own document, answer it as the whole graph does? Only if the document is one of its schema, too,
 * and every type that is met in it means the same in both: of the same kind, and without a value or object that clients do not know.
 */
export function givesSameAnswer(document: DocumentNode, api: GraphQLSchema, service: GraphQLSchema): boolean {
  if (validate(service, document, specifiedRules, { maxErrors: 1 }).length > 0) return false;
  const [wide, narrow] = [new TypeInfo(api), new TypeInfo(service)];
  const isSame = sameness(api, service);
  let gives = true;
  const look = {
    [Kind.FIELD]({ name: { value: name } }: { readonly name: { readonly value: string } }) {
      const isName = name === '__typename';
      gives &&=
        (isName || !name.startsWith('__')) &&
        isSame(wide.getParentType(), narrow.getParentType(), isName) &&
        (isName || isSame(getNamedType(wide.getType()), getNamedType(narrow.getType())));
    },
  };
  visit(document, visitWithTypeInfo(wide, visitWithTypeInfo(narrow, look)));
  return gives;
}

/** Does a type of the whole graph mean the same to a service? `isNamed`: where the name of the object is asked for. */
export type IsSame = (
  wide: Maybe<GraphQLNamedType>,
  narrow: Maybe<GraphQLNamedType>,
  isNamed?: boolean,
) => boolean;

export function sameness(api: GraphQLSchema, service: GraphQLSchema): IsSame {
  return (wide, narrow, isNamed = false) => {
    if (!wide || !narrow || wide.name !== narrow.name) return false;
    // An interface of the graph may be one object to a service (@interfaceObject), which then cannot say what it really is.
    if (isInterfaceType(wide) && isObjectType(narrow)) return !isNamed;
    if (wide.constructor !== narrow.constructor) return false;
    if (isEnumType(wide) && isEnumType(narrow))
      return narrow.getValues().every(({ name }) => wide.getValue(name) !== undefined);
    if (!isAbstractType(wide) || !isAbstractType(narrow)) return true;
    const known = new Set(api.getPossibleTypes(wide).map(({ name }) => name));
    return service.getPossibleTypes(narrow).every(({ name }) => known.has(name));
  };
}
