import { type Grove, openGrove, trees } from '../testing/grove.fixtures';

let grove: Grove;
afterEach(() => grove.engine.close());

/** The answers to one operation asked three times, and how often it was passed through. */
async function asked(query: string) {
  const before = grove.engine.counts.passed;
  const answers = [await grove.ask(query), await grove.ask(query), await grove.ask(query)];
  return { answers: new Set(answers).size, passed: grove.engine.counts.passed - before };
}

test('what one service answers alone is passed through from the second time on', async () => {
  grove = await openGrove();
  const passed = { answers: 1, passed: 2 };
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
])('an operation %s is planned', async (_what, query) => {
  grove = await openGrove();
  expect(await asked(query)).toEqual({ answers: 1, passed: 0 });
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
])('when a service %s, its operations are planned', async (_what, now, query) => {
  grove = await openGrove(now);
  expect(await asked(query)).toEqual({ answers: 1, passed: 0 });
});
