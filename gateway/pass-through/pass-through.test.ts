import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { linkWithin } from '../../kit/link';
import { logOf } from '../../kit/log';
import type { Link, Service } from '../../kit/service';
import { type Engine, openEngine } from '../engine';

const log = logOf('pass-through', 'silent');
const asking = { viewer: null, locale: 'en', requestId: 'test' } as const;

const head =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@interfaceObject"])';
const trees = `${head}
  type Query { tree: Tree, plants: [Plant], growing: [Growing] }
  type Mutation { plant(name: String): Tree, fell(name: String): Tree! }
  interface Plant { name: String }
  type Tree implements Plant @key(fields: "id") { id: ID!, name: String, size: Size, ground: Ground }
  type Shrub implements Plant { name: String }
  union Growing = Tree | Shrub
  enum Size { SMALL TALL }
  type Ground @interfaceObject @key(fields: "id") { id: ID!, depth: Int }`;
const soils = `${head}
  type Query { ground: Ground }
  interface Ground @key(fields: "id") { id: ID! }
  type Clay implements Ground @key(fields: "id") { id: ID!, color: String }
  type Tree @key(fields: "id") { id: ID!, age: Int }`;

const oak = { __typename: 'Tree', id: 'oak', name: 'Oak', size: 'TALL', ground: { id: 'clay', depth: 3 } };
const shrub = { __typename: 'Shrub', name: 'Box' };
const resolvers = {
  Query: { tree: () => oak, plants: () => [oak, shrub], growing: () => [shrub, oak] },
  Mutation: { plant: () => oak, fell: () => Promise.reject(new Error('no')) },
};

const serviceOf = (name: string, sdl: string, by: object): Service => ({
  ...{ name, log, calls: {} },
  schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: by as never }),
  contextFor: (given) => ({ asking: given }),
  ready: async () => ({ ready: true }),
  close: async () => {},
});

/** The engine made for the schemas above, before a service of trees that has this one by now. */
async function engineBefore(now: string) {
  const parts = { trees, soils };
  const { supergraphSdl = '' } = composeServices(
    Object.entries(parts).map(([name, sdl]) => ({
      name,
      url: `http://${name}.internal`,
      typeDefs: parse(sdl),
    })),
  );
  const asked: string[] = [];
  const link = linkWithin(serviceOf('trees', now, resolvers));
  const noted: Link = {
    ...link,
    graph: (request, ...rest) => {
      asked.push(request.query);
      return link.graph(request, ...rest);
    },
  };
  const soil = linkWithin(
    serviceOf('soils', soils, {
      Ground: { __resolveType: () => 'Clay' },
      Query: { ground: () => ({ id: 'clay' }) },
    }),
  );
  const engine = await openEngine({
    ...{ log, supergraphSdl, introspection: true, planningBudgetMs: 1e9 },
    links: { trees: noted, soils: soil },
  });
  return { engine, asked };
}

let opened: { engine: Engine; asked: string[] };
afterEach(() => opened.engine.close());

/** The answers to one operation asked three times, and whether the service was given it as it is. */
async function asked(query: string) {
  opened.asked.length = 0;
  const answers: string[] = [];
  for (let time = 0; time < 3; time += 1) {
    const admitted = opened.engine.door.admit({ query }, 'test');
    const answer = await opened.engine.run({ query }, admitted, { asking, address: 'test' });
    answers.push(JSON.stringify(answer).replace(/Incident \w{10}|"incident":"\w{10}"/g, 'incident'));
  }
  return {
    answers: new Set(answers).size,
    isPassed: opened.asked.filter((one) => one === query).length === 2,
  };
}

const passed = { answers: 1, isPassed: true };
const planned = { answers: 1, isPassed: false };

test('what one service answers alone is passed through from the second time on', async () => {
  opened = await engineBefore(trees);
  expect(await asked('{ tree { called: name size id } }')).toEqual(passed);
  expect(await asked('{ tree { ground { depth } } }')).toEqual(passed);
  expect(await asked('{ plants { __typename name ... on Tree { size } } growing { __typename } }')).toEqual(
    passed,
  );
  expect(await asked('mutation { plant(name: "Oak") { name } }')).toEqual(passed);
});

test.each([
  ['of several services', '{ tree { age } }'],
  ['with the schema in it', '{ tree { name } __schema { queryType { name } } }'],
  ['that asks what an interface object is', '{ tree { ground { __typename } } }'],
  ['whose order the engine changes', '{ tree { ... { name } id ... { size } } }'],
  ['whose roots fail in two ways', 'mutation { plant(name: "Oak") { name } fell(name: "Oak") { name } }'],
])('an operation %s is planned each time', async (_what, query) => {
  opened = await engineBefore(trees);
  const { isPassed } = await asked(query);
  expect(isPassed).toBe(false);
});

test.each([
  ['knows a value that clients do not', trees.replace('SMALL TALL', 'SMALL TALL GIANT'), '{ tree { size } }'],
  [
    'calls an object what was an interface',
    trees.replace('interface Plant', 'type Plant').replaceAll('implements Plant', ''),
    '{ plants { __typename name } }',
  ],
  [
    'knows one more kind of a thing',
    `${trees.replace('Tree | Shrub', 'Tree | Shrub | Weed')} type Weed { name: String }`,
    '{ growing { __typename } }',
  ],
  ['lost a field', trees.replace('size: Size,', ''), '{ tree { name } t: tree { size } }'],
  [
    'has another root',
    `${trees.replace('type Query', 'type Ask')} extend schema { query: Ask }`,
    '{ tree { name } }',
  ],
])('when a service %s, its operations are planned again', async (_what, now, query) => {
  opened = await engineBefore(now);
  expect(await asked(query)).toEqual(planned);
});
