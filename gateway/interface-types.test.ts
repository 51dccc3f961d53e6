import { type Grove, openGrove } from './testing/grove.fixtures';

let grove: Grove;
beforeEach(async () => {
  grove = await openGrove();
});
afterEach(() => grove.engine.close());

/** The answers to one operation asked three times: by the engine, and by a shorter way if there is one. */
const answers = async (query: string) => {
  const all = [await grove.ask(query), await grove.ask(query), await grove.ask(query)];
  expect(all).toEqual(Array(3).fill(all[0]));
  return JSON.parse(all[0] ?? '');
};

test.each(['__typename depth', 'depth __typename color', 'kind: __typename depth __typename'])(
  'a type beside what another service adds to its interface is the type it is: %s',
  async (fields) => {
    const { data, errors } = await answers(`{ clay { ${fields} } }`);
    expect(errors).toBeUndefined();
    expect(data.clay).toMatchObject({ __typename: 'Clay', depth: 3 });
  },
);

test('of each of several kinds too; and a text that says the name of an interface stays', async () => {
  const { data } = await answers('{ clay { __typename note } grounds { __typename note } }');
  const clay = { __typename: 'Clay', note: 'Ground' };
  expect(data).toEqual({ clay, grounds: [clay, { __typename: 'Sand', note: 'Ground' }] });
});
