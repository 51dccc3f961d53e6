import { GraphQLString } from 'graphql';
import { unavailable } from './errors';
import { aService, asking } from './kit.fixtures';
import { subscriberOf } from './subscribe';

let looks = 0;
async function* twice() {
  yield 'pear';
  yield 'plum';
}

const subscribe = subscriberOf(
  aService({
    subscriptions: {
      ripened: { type: GraphQLString, subscribe: twice, resolve: (fruit) => fruit },
      late: {
        type: GraphQLString,
        subscribe: twice,
        resolve: (fruit) => {
          looks += 1;
          if (looks % 3 !== 0) throw unavailable();
          return fruit;
        },
      },
      broken: {
        type: GraphQLString,
        async *subscribe() {
          yield 'pear';
          throw new Error('select * from trees');
        },
        resolve: (fruit) => fruit,
      },
    },
  }),
);

async function all(query: string): Promise<unknown[]> {
  const events = await subscribe({ query }, asking());
  if (!(Symbol.asyncIterator in events)) return [events];
  const told: unknown[] = [];
  for await (const event of events) told.push(event);
  return told;
}

test('each event is looked at by itself; one that cannot be read at the moment is told late', async () => {
  expect(await all('subscription { ripened }')).toEqual([
    { data: { ripened: 'pear' } },
    { data: { ripened: 'plum' } },
  ]);
  expect(await all('subscription { late }')).toEqual([
    { data: { late: 'pear' } },
    { data: { late: 'plum' } },
  ]);
  expect(looks).toBe(6);
});

test('a source that breaks is shown as such, and over; a document that does not fit is refused', async () => {
  const told = await all('subscription { broken }');
  expect(told).toMatchObject([
    { data: { broken: 'pear' } },
    { errors: [{ extensions: { code: 'INTERNAL' } }] },
  ]);
  expect(JSON.stringify(told)).not.toContain('select');
  expect(await all('subscription { nothing }')).toMatchObject([
    { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  ]);
});
