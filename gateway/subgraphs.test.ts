import { people } from './testing/services.fixtures';
import { openStage, type Stage } from './testing/stage.fixtures';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const both =
  '{ whoAmI region(slug: "perche") { slug members { nodes { displayName homeRegion { slug } } } } }';

test('two services answer one query', async () => {
  const { status, body } = await stage.ask(both);
  expect(status).toBe(200);
  expect(body.data.region.members.nodes).toHaveLength(people.length);
  expect(body.data.region.members.nodes[1]).toEqual({
    displayName: 'Person 1',
    homeRegion: { slug: 'perche' },
  });
  expect(body.errors).toBeUndefined();
});

test('a service that hangs leaves its part of the answer empty, and says where', async () => {
  stage.world.silent.add('region');
  const { body } = await stage.ask(both);
  expect(body.data).toEqual({ whoAmI: 'nobody en', region: null });
  expect(body.errors).toMatchObject([{ path: ['region'], extensions: { code: 'UNAVAILABLE' } }]);
  expect(JSON.stringify(body)).not.toMatch(/regions|internal|stack/);
});

test('a service that answers garbage counts as one that does not answer', async () => {
  stage.world.isGarbage = true;
  const { body } = await stage.ask(both);
  expect(body.data).toEqual({ whoAmI: 'nobody en', region: null });
  expect(body.errors).toMatchObject([{ path: ['region'], extensions: { code: 'UNAVAILABLE' } }]);
});

test('a bug in a service leaves as an incident number; a refusal as it was written', async () => {
  const bug = await stage.ask('{ region(slug: "broken") { slug } whoAmI }');
  expect(bug.body.data).toEqual({ region: null, whoAmI: 'nobody en' });
  expect(bug.body.errors).toMatchObject([
    { path: ['region'], extensions: { code: 'INTERNAL', incident: expect.stringMatching(/^\w{10}$/) } },
  ]);
  expect(JSON.stringify(bug.body)).not.toMatch(/select|10\.0\.0|serviceName/);

  const refusal = await stage.ask('{ region(slug: "none") { slug } }');
  expect(refusal.body.errors).toEqual([
    {
      message: 'There is no region none that you can see.',
      path: ['region'],
      extensions: { code: 'NOT_FOUND' },
    },
  ]);
});

test('an entity standing at two places is asked for once, and stands at both', async () => {
  const [id] = people;
  const twice = `{ nodes(ids: ["${id}", "${id}"]) { ... on Member { displayName homeRegion { slug } } } }`;
  const { body } = await stage.ask(twice);
  const member = { displayName: 'Person 0', homeRegion: { slug: 'perche' } };
  expect(body.data.nodes).toEqual([member, member]);
  expect(stage.world.asked).toEqual([[id]]);
});
