import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { type Data, NotOurs } from './plan';

/** Makes the client's answer of a value that services gave. Throws NotOurs where that is not what the schema says. */
type Write = (value: unknown) => unknown;
type Fields = readonly (readonly [name: string, write: Write])[];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** What decides about `@skip` and `@include`. */
  readonly truths: Readonly<Record<string, unknown>>;
  /** Whose values are right as they come. */
  readonly whole: ReadonlySet<FieldNode>;
}

/** An answer has what was asked for and nothing else, in the order of the document. */
export function shaperOf({ schema, operation, fragments, truths, whole }: Asked): (data: Data) => Data {
  const known = truths as Record<string, unknown>;

  function fieldsOf(type: GraphQLCompositeType, nodes: Map<string, readonly FieldNode[]>): Fields {
    const defined = isUnionType(type) ? {} : type.getFields();
    return [...nodes].map(([name, all]) => {
      const field = all[0]?.name.value ?? '';
      if (field === '__typename') return [name, typeNameOf];
      const found = defined[field];
      if (!found) throw new NotOurs();
      const [only, ...others] = all;
      const isWhole = only && others.length === 0 && whole.has(only);
      return [name, isWhole ? asItIs(found.type) : writeOf(found.type, all)];
    });
  }

  /** For fields of this name the whole object comes in. */
  const typeNameOf: Write = (name) => {
    if (typeof name === 'string' && isObjectType(schema.getType(name))) return name;
    throw new NotOurs();
  };

  function writeOf(type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
    if (isNonNullType(type)) {
      const write = writeOf(type.ofType, nodes);
      return (value) => write(value) ?? notOurs();
    }
    if (isListType(type)) {
      const write = writeOf(type.ofType, nodes);
      return (value) => (value == null ? null : Array.isArray(value) ? value.map(write) : notOurs());
    }
    if (isEnumType(type))
      return (value) => (value == null || type.getValue(String(value)) ? (value ?? null) : notOurs());
    if (!isCompositeType(type)) return (value) => value ?? null;
    return objectOf(type, nodes);
  }

  const asItIs =
    (type: GraphQLOutputType): Write =>
    (value) =>
      value ?? (isNonNullType(type) ? notOurs() : null);

  /** Which fields an object has depends on what it is, which is looked at once for each type. */
  function objectOf(declared: GraphQLCompositeType, nodes: readonly FieldNode[]): Write {
    const kinds = new Map<unknown, Fields>();
    const fieldsFor = (name: unknown): Fields => {
      const type = name === undefined ? declared : schema.getType(String(name));
      if (!isCompositeType(type)) throw new NotOurs();
      const fields = fieldsOf(
        type,
        collectSubfields(schema, fragments, known, type as GraphQLObjectType, nodes as FieldNode[]),
      );
      kinds.set(name, fields);
      return fields;
    };
    const declaredName = isObjectType(declared) ? declared.name : undefined;
    return (value) => {
      if (value == null) return null;
      const object = value as Data;
      const name = object['__typename'];
      return filled(kinds.get(name) ?? fieldsFor(name), object, name ?? declaredName);
    };
  }

  function filled(fields: Fields, object: Data, name: unknown): Data {
    const answer: Data = {};
    for (const [key, write] of fields)
      answer[key] = write === typeNameOf ? write(object[key] ?? name) : write(object[key]);
    return answer;
  }

  const root = schema.getRootType(operation.operation);
  if (!root) throw new NotOurs();
  const fields = fieldsOf(root, collectFields(schema, fragments, known, root, operation.selectionSet));
  return (data) => filled(fields, data, root.name);
}

function notOurs(): never {
  throw new NotOurs();
}
