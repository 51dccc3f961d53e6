import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type SelectionSetNode,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Asked } from '../../gateway/limits/door';

/** One operation, written in each of these ways. */
export const formNames = ['literal', 'variables', 'defaults', 'fragments', 'aliases'] as const;
export type Forms = Readonly<Record<(typeof formNames)[number], Asked>>;

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variable = (value: string) => ({ kind: Kind.VARIABLE, name: name(value) }) as const;

/** The door lets so many aliases pass, and counts those there are already. */
const mostAliases = 15;

export function formsOf(schema: GraphQLSchema, asked: Asked): Forms {
  const literal = literally(schema, asked);
  return {
    literal: { query: print(literal) },
    variables: inVariables(schema, literal, false),
    defaults: inVariables(schema, literal, true),
    fragments: { query: print(inFragments(schema, literal)) },
    aliases: { query: print(aliased(literal)) },
  };
}

/** Every variable replaced by what it stands for. */
function literally(schema: GraphQLSchema, { query, variables = {} }: Asked): DocumentNode {
  const info = new TypeInfo(schema);
  const document = parse(query);
  const defaults = new Map<string, ValueNode>();
  visit(document, {
    VariableDefinition({ variable: { name: own }, defaultValue }) {
      if (defaultValue) defaults.set(own.value, defaultValue);
    },
  });
  return visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition() {
        return null;
      },
      Variable({ name: { value: own } }) {
        if (Object.hasOwn(variables, own)) return valueNode(variables[own], info.getInputType());
        return defaults.get(own) ?? { kind: Kind.NULL };
      },
    }),
  );
}

/** As it is written in a document. What does not fit the type is written all the same, so that it is refused there too. */
function valueNode(value: unknown, type: GraphQLInputType | null | undefined): ValueNode {
  const own = type ? getNullableType(type) : undefined;
  if (value === null || value === undefined) return { kind: Kind.NULL };
  if (Array.isArray(value))
    return {
      kind: Kind.LIST,
      values: value.map((one) => valueNode(one, isListType(own) ? own.ofType : own)),
    };
  if (typeof value === 'object') {
    const fields = isInputObjectType(own) ? own.getFields() : {};
    return {
      kind: Kind.OBJECT,
      fields: Object.entries(value).map(([key, inner]) => ({
        kind: Kind.OBJECT_FIELD,
        name: name(key),
        value: valueNode(inner, fields[key]?.type),
      })),
    };
  }
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'number')
    return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) };
  if (own && isEnumType(getNamedType(own))) return { kind: Kind.ENUM, value: String(value) };
  return { kind: Kind.STRING, value: String(value) };
}

/** Every argument in a variable of its own, sent beside the document or as its default. */
function inVariables(schema: GraphQLSchema, literal: DocumentNode, isDefault: boolean): Asked {
  const info = new TypeInfo(schema);
  const declared: VariableDefinitionNode[] = [];
  const variables: Record<string, unknown> = {};
  const document: DocumentNode = visit(
    literal,
    visitWithTypeInfo(info, {
      Argument: {
        leave(node: ArgumentNode) {
          const type = info.getArgument()?.type;
          if (!type) return undefined;
          const own = `v${declared.length}`;
          declared.push({
            kind: Kind.VARIABLE_DEFINITION,
            variable: variable(own),
            type: parseType(String(type)),
            ...(isDefault ? { defaultValue: node.value as never } : {}),
          });
          if (!isDefault) variables[own] = valueFromASTUntyped(node.value);
          return { ...node, value: variable(own) };
        },
      },
    }),
  );
  const query = print(
    changedOperation(document, (operation) => ({
      ...operation,
      ...(declared.length > 0 ? { variableDefinitions: declared } : {}),
    })),
  );
  return isDefault ? { query } : { query, variables };
}

/** Every selection of an operation in a fragment of its own. */
function inFragments(schema: GraphQLSchema, literal: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  const fragments: FragmentDefinitionNode[] = [];
  const document: DocumentNode = visit(
    literal,
    visitWithTypeInfo(info, {
      SelectionSet: {
        leave(node: SelectionSetNode, _key, parent) {
          const type = info.getParentType();
          const isOfFragment =
            !Array.isArray(parent) && (parent as { kind?: string })?.kind === Kind.FRAGMENT_DEFINITION;
          if (!type || isOfFragment) return undefined;
          const own = name(`Part${fragments.length}`);
          fragments.push({
            kind: Kind.FRAGMENT_DEFINITION,
            name: own,
            typeCondition: { kind: Kind.NAMED_TYPE, name: name(type.name) },
            selectionSet: node,
          });
          return { ...node, selections: [{ kind: Kind.FRAGMENT_SPREAD, name: own }] };
        },
      },
    }),
  );
  return { ...document, definitions: [...document.definitions, ...fragments] };
}

/** As many fields under other names as the door lets pass. */
function aliased(literal: DocumentNode): DocumentNode {
  let count = 0;
  visit(literal, {
    Field({ alias }) {
      if (alias) count += 1;
    },
  });
  let made = 0;
  return visit(literal, {
    Field(node) {
      if (node.alias || count + made >= mostAliases) return undefined;
      made += 1;
      return { ...node, alias: name(`renamed${made}`) };
    },
  });
}

const changedOperation = (
  document: DocumentNode,
  change: (operation: OperationDefinitionNode) => OperationDefinitionNode,
): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? change(one) : one,
  ),
});
