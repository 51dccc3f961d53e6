import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import { type IsSame, sameness } from '../pass-through/same-answer';
import type { FetchNode, PlanNode } from './plan';

interface Parts {
  /** As clients see it. */
  readonly api: GraphQLSchema;
  /** Of a service of this process, which holds what it answers against it; undefined for others. */
  schemaOf(service: string): GraphQLSchema | undefined;
}

/**
 * The fields of an operation whose value one service of this process makes whole, just as the client is to have it: asked in the client's
 * own words, and of types that mean the same in both schemas. There is nothing to shape in them.
 */
export function wholeFields(
  { api, schemaOf }: Parts,
  { operation, selectionSet }: OperationDefinitionNode,
  plan: PlanNode,
): ReadonlySet<FieldNode> {
  const whole = new Set<FieldNode>();
  const root = api.getRootType(operation);
  for (const { fetch, path } of fetchesOf(plan, [])) {
    const service = schemaOf(fetch.serviceName);
    const at = root && placeAt({ type: root, selectionSet }, path);
    if (!service || !at) continue;
    const isSame = sameness(api, service);
    for (const { type, field } of askedBy(service, fetch)) {
      const own = fieldOf(at.selectionSet, keyOf(field));
      const wide = own && typeOf(at.type, own);
      const narrow = typeOf(type, field);
      if (!wide || !narrow || !field.selectionSet || print(own) !== print(field)) continue;
      if (isSameWithin(isSame, wide, narrow, field.selectionSet)) whole.add(own);
    }
  }
  return whole;
}

interface Place {
  readonly type: GraphQLNamedType;
  readonly selectionSet: SelectionSetNode;
}

const keyOf = ({ alias, name }: FieldNode) => (alias ?? name).value;

/** The one field of this name in an answer, where the selection has it as it is. */
function fieldOf({ selections }: SelectionSetNode, key: string): FieldNode | null {
  if (selections.some(({ kind }) => kind !== Kind.FIELD)) return null;
  const [found, ...others] = (selections as readonly FieldNode[]).filter((one) => keyOf(one) === key);
  return found && others.length === 0 ? found : null;
}

function typeOf(parent: GraphQLNamedType, { name }: FieldNode): GraphQLNamedType | null {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
  return field ? getNamedType(field.type) : null;
}

/** Where a path of an answer leads to in the document. */
function placeAt(start: Place, path: readonly (string | number)[]): Place | null {
  let place = start;
  for (const key of path) {
    if (key === '@') continue;
    const field = fieldOf(place.selectionSet, String(key));
    const type = field && typeOf(place.type, field);
    if (!type || !field.selectionSet) return null;
    place = { type, selectionSet: field.selectionSet };
  }
  return place;
}

interface Placed {
  readonly fetch: FetchNode;
  readonly path: readonly (string | number)[];
}

function fetchesOf(node: PlanNode, path: Placed['path']): Placed[] {
  if (node.kind === 'Fetch') return [{ fetch: node, path }];
  if (node.kind === 'Flatten') return fetchesOf(node.node, [...path, ...node.path]);
  const isList = node.kind === 'Sequence' || node.kind === 'Parallel';
  return isList ? node.nodes.flatMap((one) => fetchesOf(one, path)) : [];
}

/** The fields that a fetch adds to the objects it is made for, each with the type the service finds it in. */
function askedBy(service: GraphQLSchema, fetch: FetchNode): { type: GraphQLNamedType; field: FieldNode }[] {
  const [definition] = parse(fetch.operation).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  const root = service.getRootType(definition.operation);
  const entities = fetch.requires?.length ? fieldOf(definition.selectionSet, '_entities') : null;
  if (!entities) return root ? fieldsIn(root, definition.selectionSet) : [];
  return (entities.selectionSet?.selections ?? []).flatMap((one) => {
    if (one.kind !== Kind.INLINE_FRAGMENT || one.directives?.length) return [];
    const type = service.getType(one.typeCondition?.name.value ?? '');
    return type ? fieldsIn(type, one.selectionSet) : [];
  });
}

const fieldsIn = (type: GraphQLNamedType, { selections }: SelectionSetNode) =>
  selections.flatMap((field) => (field.kind === Kind.FIELD ? [{ type, field }] : []));

/** Plain fields all the way down. */
function isSameWithin(
  isSame: IsSame,
  wide: GraphQLNamedType,
  narrow: GraphQLNamedType,
  { selections }: SelectionSetNode,
): boolean {
  return selections.every((one) => {
    if (one.kind !== Kind.FIELD || one.directives?.length) return false;
    const isName = one.name.value === '__typename';
    if (isName || !isSame(wide, narrow)) return isName && isSame(wide, narrow, true);
    const [outer, inner] = [typeOf(wide, one), typeOf(narrow, one)];
    if (!outer || !inner || !isSame(outer, inner)) return false;
    return !one.selectionSet || isSameWithin(isSame, outer, inner, one.selectionSet);
  });
}
