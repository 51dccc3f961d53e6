import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import type { GraphQLSchema } from 'graphql';
import gql from 'graphql-tag';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { assertUnguarded, guardFields } from './access';
import type { Page } from './page';

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject", "@inaccessible", "@tag", "@cost", "@listSize"])';

/** What a representation of an entity holds: its `__typename` and its key. */
export interface Reference {
  readonly id: string;
}

/** A field's value, of the row it stands in, its arguments and who asks. */
export type Direct<Context> = (row: never, args: never, context: Context) => unknown;

/** A service's table of contents: its resolvers, types no field leads to, and how its entities are found by key. */
export interface Contents<Context> {
  readonly resolvers: NonEmptyArray<new (...args: never[]) => object>;
  readonly orphanedTypes?: readonly (abstract new (...args: never[]) => object)[];
  /** By the name of an interface or union: which type a value is of. At once: type-graphql would say it by a promise, of each value. */
  readonly kinds?: Readonly<Record<string, (value: never) => string>>;
  /**
   * Fields that stand in every row of long lists, or are asked most, by type and name: called as they are. On its way to a method,
   * type-graphql copies the row, awaits each argument and makes an instance of it, which for a page's skills is most of its time. Of a root
   * type only what anyone may call.
   */
  readonly direct?: Readonly<Record<string, Readonly<Record<string, Direct<Context>>>>>;
  /** By type name. Each goes through the type's guarded loader: root guards do not protect entities. */
  readonly references: Readonly<Record<string, (reference: Reference, context: Context) => unknown>>;
}

export interface Subgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/** Every subscription says by `subscribe` where its events come from; type-graphql asks for this one all the same. */
const noPubSub = {
  publish: fail,
  subscribe: fail,
};

const inputError = () => 'InputError';
const kindsOfAll = (schema: GraphQLSchema) =>
  schema.getType('UserError') ? { UserError: inputError } : undefined;

function fail(): never {
  throw new Error('A subscription has to bring its own `subscribe`.');
}

/** Decorated classes become a federated schema and its SDL. Throws if a root field does not say who may call it. */
export function buildSubgraph<Context>({
  resolvers,
  orphanedTypes,
  kinds,
  direct = {},
  references,
}: Contents<Context>): Subgraph {
  const plain = buildSchemaSync({
    resolvers: resolvers as never,
    orphanedTypes: (orphanedTypes ?? []) as never,
    validate: false,
    // What is wrong with it, buildSubgraphSchema and composition say.
    skipCheck: true,
    scalarsMap: [],
    pubSub: noPubSub,
  });
  guardFields(plain);
  const sdl = `${federation}\n\n${printSchemaWithDirectives(plain).replace(/^schema \{[^}]*\}\s*/, '')}\n`;
  const map = createResolversMap(plain) as Record<string, Record<string, unknown>>;
  for (const [type, find] of Object.entries(references)) {
    map[type] = { ...map[type], __resolveReference: find };
  }
  for (const [type, resolve] of Object.entries({ ...kinds, ...kindsOfAll(plain) })) {
    map[type] = { ...map[type], __resolveType: resolve };
  }
  for (const type of Object.keys(map).filter((name) => name.endsWith('Connection'))) {
    map[type] = { ...map[type], totalCount: ({ totalCount }: Page<unknown>) => totalCount() };
  }
  for (const [type, fields] of Object.entries(direct)) {
    assertUnguarded(plain, type, Object.keys(fields));
    map[type] = { ...map[type], ...fields };
  }
  return { schema: buildSubgraphSchema({ typeDefs: gql(sdl), resolvers: map as never }), sdl };
}
