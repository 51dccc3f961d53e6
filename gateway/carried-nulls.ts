import {
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Admitted } from './limits/door';

type Path = readonly (string | number)[];
type Asked = Pick<Admitted, 'document' | 'operation'>;

/** What is selected of one type. */
interface Selected {
  readonly type: string;
  readonly selections: SelectionSetNode;
}

/**
 * Would a null at the end of a path be carried up to the place before its last `below` parts? Only fields that may not be null hand theirs on
 * (GraphQL, 6.4.4). Where fragments ask for several fields by one name, one that may not be null is enough.
 */
export function isCarried(schema: GraphQLSchema, asked: Asked, path: Path, below: number): boolean {
  const root = schema.getRootType(asked.operation.operation);
  if (!root) return true;
  const names = path.filter((part) => typeof part === 'string');
  const from =
    names.length - path.slice(path.length - below).filter((part) => typeof part === 'string').length;
  let at: Selected[] = [{ type: root.name, selections: asked.operation.selectionSet }];
  for (const [depth, name] of names.entries()) {
    const found = at.flatMap((one) => fieldsNamed(schema, asked, one, name));
    if (depth >= from && !found.some(({ type }) => isNonNullType(type))) return false;
    at = found.flatMap(({ type, node }) =>
      node.selectionSet ? [{ type: getNamedType(type).name, selections: node.selectionSet }] : [],
    );
  }
  return true;
}

interface Found {
  readonly type: GraphQLOutputType;
  readonly node: FieldNode;
}

function fieldsNamed(
  schema: GraphQLSchema,
  asked: Asked,
  { type, selections }: Selected,
  name: string,
): Found[] {
  return selections.selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) {
      if ((one.alias ?? one.name).value !== name) return [];
      const parent = schema.getType(type);
      const field =
        isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[one.name.value] : null;
      return field ? [{ type: field.type, node: one }] : [];
    }
    const fragment = one.kind === Kind.INLINE_FRAGMENT ? one : fragmentNamed(asked, one.name.value);
    if (!fragment) return [];
    const within = { type: fragment.typeCondition?.name.value ?? type, selections: fragment.selectionSet };
    return fieldsNamed(schema, asked, within, name);
  });
}

const fragmentNamed = ({ document }: Asked, name: string) =>
  document.definitions.find((one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) as
    | Extract<(typeof document.definitions)[number], { kind: Kind.FRAGMENT_DEFINITION }>
    | undefined;
