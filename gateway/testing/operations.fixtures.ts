import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isUnionType,
  type OperationTypeNode,
} from 'graphql';
import type { Asked } from '../limits/door';

/** What arguments are drawn from, by what their names end with. */
export interface Pool {
  readonly ids: readonly string[];
  readonly slugs: readonly string[];
  readonly texts: readonly string[];
}

/** Numbers in [0, 1), the same ones for the same seed (mulberry32, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Wishes {
  readonly kind: OperationTypeNode;
  readonly pool: Pool;
  readonly random: () => number;
  /** Root fields that are not asked. */
  readonly without: RegExp;
  /** How many levels of objects. */
  readonly levels: number;
}

/** An operation that fits a schema: aliases, fragments, conditions, variables, good and bad values, as the numbers have it. */
export function anOperation(schema: GraphQLSchema, wishes: Wishes): Asked {
  const { random, pool } = wishes;
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  let count = 0;

  const happens = (share: number) => random() < share;
  const oneOf = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  const some = <Value>(values: readonly Value[], most: number) => {
    const left = [...values];
    const taken: Value[] = [];
    const wanted = 1 + Math.floor(random() * most);
    while (left.length > 0 && taken.length < wanted)
      taken.push(...left.splice(Math.floor(random() * left.length), 1));
    return taken;
  };

  function scalar(name: string, type: string): unknown {
    if (happens(0.02)) return oneOf([{}, true, -7.5]); // Nothing that fits most types.
    if (type === 'Int') return oneOf([1, 2, 3, 3, 5, 5, 0, 101]);
    if (type === 'Float') return oneOf([0, 48.38, 0.56, -181.5]);
    if (type === 'Boolean') return happens(0.5);
    if (/slugs?$|skills$|names?$|handle$|partner$/i.test(name)) return oneOf(pool.slugs);
    if (type === 'ID' || /ids?$|regions$|circles$/i.test(name)) return oneOf(pool.ids);
    return oneOf(pool.texts);
  }

  function value(name: string, type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return value(name, type.ofType);
    if (happens(0.05)) return null;
    if (isListType(type)) return happens(0.1) ? [] : [value(name, type.ofType)];
    if (isEnumType(type)) return oneOf(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(name, type.name);
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || happens(0.25),
    );
    return Object.fromEntries(fields.map((field) => [field.name, value(field.name, field.type)]));
  }

  function literal(given: unknown, type: GraphQLInputType): string {
    if (isNonNullType(type)) return literal(given, type.ofType);
    if (Array.isArray(given) && isListType(type))
      return `[${given.map((one) => literal(one, type.ofType)).join(', ')}]`;
    if (isEnumType(type) && typeof given === 'string') return given;
    if (isInputObjectType(type) && given !== null && typeof given === 'object') {
      const fields = type.getFields();
      const parts = Object.entries(given).map(([name, inner]) =>
        fields[name] ? `${name}: ${literal(inner, fields[name].type)}` : `${name}: true`,
      );
      return `{${parts.join(', ')}}`;
    }
    return given !== null && typeof given === 'object' ? '{}' : JSON.stringify(given);
  }

  function variable(name: string, type: string, given: unknown, literally?: string): string {
    const own = `${name}${++count}`;
    const isDefault = literally !== undefined && !type.endsWith('!') && happens(0.3);
    declared.push(`$${own}: ${type}${isDefault ? ` = ${literally}` : ''}`);
    if (!isDefault) variables[own] = given;
    return `$${own}`;
  }

  function argument({ name, type }: GraphQLArgument): string {
    const given = value(name, type);
    const literally = literal(given, type);
    return `${name}: ${happens(0.5) ? variable(name, String(type), given, literally) : literally}`;
  }

  function condition(): string {
    if (!happens(0.1)) return '';
    const is = happens(0.7);
    return ` @${oneOf(['skip', 'include'])}(if: ${happens(0.5) ? is : variable('is', 'Boolean!', is)})`;
  }

  function field(one: GraphQLField<unknown, unknown>, levels: number): string {
    const given = one.args.filter((arg) => isRequiredArgument(arg) || happens(0.4)).map(argument);
    const below = getNamedType(one.type);
    const alias = given.length > 0 || happens(0.15) ? `a${++count}: ` : '';
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    const inside = isLeafType(below) ? '' : ` { ${selections(below, levels - 1)} }`;
    return `${alias}${one.name}${args}${condition()}${inside}`;
  }

  function selections(type: GraphQLNamedType, levels: number): string {
    if (!isCompositeType(type)) return '__typename';
    const parts = happens(0.2) ? ['__typename'] : [];
    if (!isUnionType(type)) {
      const can = Object.values(type.getFields()).filter(
        (one) => levels > 0 || isLeafType(getNamedType(one.type)),
      );
      parts.push(...some(can, 4).map((one) => within(type.name, field(one, levels))));
    }
    if (isAbstractType(type)) {
      for (const possible of some(schema.getPossibleTypes(type), 2))
        parts.push(`... on ${possible.name}${condition()} { ${selections(possible, levels)} }`);
    }
    return parts.length > 0 ? parts.join(' ') : '__typename';
  }

  /** As it is, or in a fragment. */
  function within(type: string, selected: string): string {
    if (happens(0.06)) return `...${condition()} { ${selected} }`;
    if (happens(0.06)) return `... on ${type} { ${selected} }`;
    if (!happens(0.06)) return selected;
    const name = `F${++count}`;
    fragments.push(`fragment ${name} on ${type} { ${selected} }`);
    return `...${name}${condition()}`;
  }

  const root = schema.getRootType(wishes.kind);
  if (!root) throw new Error(`There is no ${wishes.kind} in this schema.`);
  const can = Object.values(root.getFields()).filter(({ name }) => !wishes.without.test(name));
  const chosen = some(can, happens(0.7) ? 1 : 3).map((one) => within(root.name, field(one, wishes.levels)));
  if (happens(0.05)) chosen.unshift('__typename');
  const name = happens(0.3) ? ' Named' : '';
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  const query = [
    `${wishes.kind}${name || (head ? ' Named' : '')}${head} { ${chosen.join(' ')} }`,
    ...fragments,
  ];
  return { query: query.join('\n'), variables, operationName: undefined };
}
