import { type Grove, openGrove } from '../testing/grove.fixtures';

let grove: Grove;
beforeEach(async () => {
  grove = await openGrove();
});
afterEach(() => grove.engine.close());

/** The answer of the engine and that of its plan, run here; how many of three were run here. */
async function both(query: string, variables?: Readonly<Record<string, unknown>>) {
  const before = grove.engine.counts.planned;
  const [engine, own, again] = [
    await grove.ask(query, variables),
    await grove.ask(query, variables),
    await grove.ask(query, variables),
  ];
  expect([own, again]).toEqual([engine, engine]);
  return { answer: JSON.parse(engine), planned: grove.engine.counts.planned - before };
}

test('what several services know of one thing is one answer, in the order of the document', async () => {
  const { answer, planned } = await both('{ tree { age years: age ... on Tree { name } id planted } }');
  expect(planned).toBe(2);
  const oak = { age: 300, years: 300, name: 'OAK', id: 'oak', planted: '1726' };
  expect(JSON.stringify(answer)).toBe(JSON.stringify({ data: { tree: oak } }));
});

test('a thing at several places is asked for once', async () => {
  const { planned } = await both('{ a: tree { age } b: tree { age } c: tree(id: "elm") { age } }');
  expect(planned).toBe(2);
  expect(grove.aged.slice(-2).sort()).toEqual(['elm', 'oak']);
});

test('an interface object is what the other service says it is', async () => {
  const query = `{ trees { name ground { __typename depth ... on Clay { color } ...Sandy } } }
    fragment Sandy on Sand { grain }`;
  const { answer, planned } = await both(query);
  expect(planned).toBe(2);
  expect(answer.data.trees[1].ground).toEqual({ __typename: 'Sand', depth: 3, grain: 0.5 });
});

test('conditions are looked at each time', async () => {
  const query = 'query ($aged: Boolean!, $id: ID) { tree(id: $id) { name age @include(if: $aged) } }';
  expect((await both(query, { aged: true })).answer.data.tree).toEqual({ name: 'OAK', age: 300 });
  expect(await both(query, { aged: false, id: 'elm' })).toMatchObject({
    answer: { data: { tree: { name: 'ELM' } } },
    planned: 3,
  });
});

test.each([
  ['is not there', '{ tree(id: "none") { name age } }', 2],
  ['is null where it may be', '{ trees { age } }', 2],
  ['is null where it may not be', '{ trees { name planted } }', 0],
  ['is the schema', '{ tree { age } __schema { queryType { name } } }', 0],
])('what %s is what the engine says it is', async (_what, query, times) => {
  expect((await both(query)).planned).toBe(times);
});

test('when a service does not answer, the engine says so; when it does again, its plans are run here again', async () => {
  const query = '{ tree { name age } }';
  await both(query);
  grove.silent.add('soils');
  const { answer, planned } = await both(query);
  expect(planned).toBe(0);
  expect(answer.data.tree).toEqual({ name: 'OAK', age: null });
  expect(answer.errors).toMatchObject([{ path: ['tree', 'age'], extensions: { code: 'UNAVAILABLE' } }]);
  grove.silent.clear();
  expect(await both(query)).toMatchObject({ answer: { data: { tree: { age: 300 } } }, planned: 3 });
});
