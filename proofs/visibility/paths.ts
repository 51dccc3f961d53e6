import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { everythingOf } from '../../gateway/journeys/everything.fixtures';

/** What arguments are about: `$of` is who or what is looked for, the rest is the same for everybody. */
export interface Rules {
  /** By `Type.field.argument` or `argument`, as it is written in a document. */
  readonly arguments: Readonly<Record<string, string>>;
  /** Types that the entities of a service are asked by, and which of the variables is the id. */
  readonly entities: Readonly<Record<string, string>>;
}

/** One way of coming upon a member, a message, a thread, a community or a count of them, as the schema has it. */
export interface Path {
  readonly name: string;
  /** The field that yields it. */
  readonly edge: string;
  readonly query: string;
}

const yielding = /^(Member|Message|Thread|Community|Region|Circle)(Connection|Edge)?$|^Node$/;
export const counting = /^(count|counted|totalCount|.*Count|members|messages|threads|sought|offered|gap)$/;

interface Step {
  readonly open: string;
  readonly close: string;
}

interface Found {
  readonly paths: readonly Path[];
  /** Why something yields that cannot be asked for, a sentence each: nobody said what its argument is. */
  readonly unruled: readonly string[];
}

/** Every field of a schema that yields one of these, each with a document that comes to it by the shortest way there is. */
export function pathsIn(schema: GraphQLSchema, where: string, rules: Rules): Found {
  const unruled = new Set<string>();
  const chains = new Map<string, readonly Step[]>();
  const paths: Path[] = [];
  const waiting: string[] = [];
  const leafOf = (type: GraphQLNamedType): string =>
    isUnionType(type)
      ? '__typename'
      : everythingOf(schema, type.name, type.name.endsWith('Connection') ? 2 : 1);

  const reach = (type: GraphQLNamedType, chain: readonly Step[]): void => {
    if (chains.has(type.name)) return;
    chains.set(type.name, chain);
    waiting.push(type.name);
  };
  const query = schema.getQueryType();
  if (query) reach(query, []);
  if (where !== 'graph') {
    for (const [name, id] of Object.entries(rules.entities)) {
      const type = schema.getType(name);
      const asked = `_entities(representations: [{ __typename: "${name}", id: $${id} }])`;
      if (type && isCompositeType(type)) reach(type, [{ open: `${asked} { ... on ${name} {`, close: '} }' }]);
    }
  }

  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const type = schema.getType(name);
    const chain = chains.get(name) ?? [];
    if (!type || !isCompositeType(type)) continue;
    if (isAbstractType(type))
      for (const one of schema.getPossibleTypes(type))
        reach(one, [...chain, { open: `... on ${one.name} {`, close: '}' }]);
    if (isUnionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const below = getNamedType(field.type);
      const isYield = isLeafType(below)
        ? counting.test(field.name) && below.name === 'Int'
        : yielding.test(below.name);
      const asked = askedOf(type.name, field);
      if (asked === null) {
        if (isYield)
          unruled.add(`${where}: no rule says what the arguments of ${type.name}.${field.name} are.`);
        continue;
      }
      if (isYield) {
        const leaf = isLeafType(below) ? asked : `${asked} { ${leafOf(below)} }`;
        const edge = `${type.name}.${field.name}`;
        paths.push({ name: `${where} ${edge}`, edge, query: documentOf(chain, leaf) });
      }
      if (isObjectType(below) || isInterfaceType(below) || isUnionType(below))
        reach(below, [...chain, { open: `${asked} {`, close: '}' }]);
    }
  }

  /** The field with all that its rules say; null if it needs what no rule says. */
  function askedOf(parent: string, { name, args }: GraphQLField<unknown, unknown>): string | null {
    const given: string[] = [];
    for (const arg of args) {
      const rule = rules.arguments[`${parent}.${name}.${arg.name}`] ?? rules.arguments[arg.name];
      if (rule) given.push(`${arg.name}: ${rule}`);
      else if (isRequiredArgument(arg)) return null;
    }
    return given.length > 0 ? `${name}(${given.join(', ')})` : name;
  }

  return { paths, unruled: [...unruled] };
}

/** Only the variables that are used are declared. */
function documentOf(chain: readonly Step[], leaf: string): string {
  const body = `${chain.map(({ open }) => open).join(' ')} ${leaf} ${chain.map(({ close }) => close).join(' ')}`;
  const used = [...new Set(body.match(/\$\w+/g) ?? [])];
  const declared = used.map((one) => `${one}: ${one === '$name' ? 'String!' : 'ID!'}`);
  return `query${declared.length > 0 ? ` (${declared.join(', ')})` : ''} { ${body} }`;
}
