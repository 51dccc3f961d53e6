import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { forbidden } from '../../kit/errors';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link, Service } from '../../kit/service';
import { type Engine, openEngine } from '../engine';

const log = logOf('grove', 'silent');
const asking = { viewer: null, locale: 'en', requestId: 'test' } as const;

const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject"])';

/** What grows. */
export const trees = `${head}
  type Query { tree(id: ID = "oak"): Tree, trees: [Tree], plants: [Plant], growing: [Growing] }
  type Mutation { plant(name: String): Tree, fell(name: String): Tree! }
  interface Plant { name: String }
  type Tree implements Plant @key(fields: "id") { id: ID!, name: String, size: Size, ground: Ground }
  type Shrub implements Plant { name: String }
  union Growing = Tree | Shrub
  enum Size { SMALL TALL }
  type Ground @interfaceObject @key(fields: "id") { id: ID!, depth: Int, note: String, water: Int }`;

/** What it grows in, and how long. */
export const soils = `${head}
  type Query { ground: Ground, grounds: [Ground], clay: Clay }
  interface Ground @key(fields: "id") { id: ID! }
  type Clay implements Ground @key(fields: "id") { id: ID!, color: String }
  type Sand implements Ground @key(fields: "id") { id: ID!, grain: Float }
  type Tree @key(fields: "id") { id: ID!, age: Int, planted: String! }`;

const tree = (id: string, ground: string) => ({
  ...{ __typename: 'Tree', id, name: id.toUpperCase(), size: 'TALL' },
  ground: { __typename: 'Ground', id: ground, depth: 3 },
});
const grown = [tree('oak', 'clay'), tree('elm', 'sand'), tree('ash', 'clay')];
const shrub = { __typename: 'Shrub', name: 'Box' };

const treeResolvers = {
  Query: {
    tree: (_source: unknown, { id }: { id: string }) => grown.find((one) => one.id === id),
    trees: () => grown,
    plants: () => [grown[0], shrub],
    growing: () => [shrub, grown[0]],
  },
  Ground: {
    __resolveReference: ({ id }: { id: string }) => ({ id, depth: 3, note: 'Ground' }),
    water: () => Promise.reject(forbidden({ en: 'look', fr: 'regarder' })),
  },
  Mutation: { plant: () => grown[0], fell: () => Promise.reject(new Error('no')) },
};

const groundOf = (id: string) =>
  id === 'clay' ? { __typename: 'Clay', id, color: 'red' } : { __typename: 'Sand', id, grain: 0.5 };

const soilResolvers = (world: Grove) => ({
  Query: {
    ground: () => groundOf('clay'),
    grounds: () => ['clay', 'sand'].map(groundOf),
    clay: () => groundOf('clay'),
  },
  Ground: {
    __resolveType: ({ __typename }: { __typename: string }) => __typename,
    __resolveReference: ({ id }: { id: string }) => groundOf(id),
  },
  Clay: { __resolveReference: ({ id }: { id: string }) => groundOf(id) },
  Sand: { __resolveReference: ({ id }: { id: string }) => groundOf(id) },
  Tree: {
    __resolveReference({ id }: { id: string }) {
      world.aged.push(id);
      return id === 'ash' ? { id, age: null, planted: null } : { id, age: id.length * 100, planted: '1726' };
    },
  },
});

const serviceOf = (name: string, sdl: string, resolvers: object): Service => ({
  ...{ name, log, calls: {} },
  schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
  contextFor: (given) => ({ asking: given }),
  ready: async () => ({ ready: true }),
  close: async () => {},
});

export interface Grove {
  readonly engine: Engine;
  readonly services: readonly Service[];
  /** The trees of which soils was asked how old they are. */
  readonly aged: string[];
  /** Services that do not answer. */
  readonly silent: Set<string>;
  /** The answer to an operation, as bytes; incidents without their numbers. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The engine made for the schemas above, before a service of trees that has this one by now. */
export async function openGrove(now = trees): Promise<Grove> {
  const { supergraphSdl = '' } = composeServices(
    Object.entries({ trees, soils }).map(([name, sdl]) => ({
      ...{ name, url: `http://${name}.internal` },
      typeDefs: parse(sdl),
    })),
  );
  const silent = new Set<string>();
  const silenced = (name: string, link: Link): Link => ({
    ...link,
    graph: (...asked) => (silent.has(name) ? Promise.reject(new Error('silent')) : link.graph(...asked)),
  });
  const world = { aged: [] as string[], silent } as unknown as Grove;
  const services = [serviceOf('trees', now, treeResolvers), serviceOf('soils', soils, soilResolvers(world))];
  const links = Object.fromEntries(services.map((one) => [one.name, silenced(one.name, linkWithin(one))]));
  const engine = await openEngine({ log, supergraphSdl, introspection: true, planningBudgetMs: 1e9, links });

  async function ask(query: string, variables = {}): Promise<string> {
    const asked = { query, variables };
    const answer = await engine.run(asked, engine.door.admit(asked, 'test'), { asking, address: 'test' });
    return JSON.stringify(answer).replace(/Incident \w{10}|(?<="incident":")\w{10}/g, 'Incident');
  }
  return Object.assign(world, { engine, services, ask });
}
