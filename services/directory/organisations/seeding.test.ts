import { counting } from '../../../kit/testing/statements';
import { aCommunity, aMember, communityEvent, memberEvent } from '../directory.fixtures';
import { as, openWorld, type World } from '../world.fixtures';
import { stewardOf } from './organisations.fixtures';
import { seedOrganisations } from './seeding';

const [normandy, perche, orne] = [
  aCommunity({ slug: 'normandy' }),
  aCommunity({ slug: 'perche' }),
  aCommunity({ slug: 'orne' }),
];
const [ana, bo] = [aMember(), aMember()];
const people = Array.from({ length: 12 }, () => aMember());

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.hear({
    identity: [ana, bo, ...people].map(memberEvent),
    regions: [normandy, perche, orne].map(communityEvent),
  });
});
afterAll(() => world.close());

test('statements do not grow with organisations, their communities and representatives', async () => {
  await seedOrganisations(
    world.db,
    people.map(({ id }, at) => ({
      slug: `seeded-${at}`,
      name: `Seeded ${at}`,
      kind: 'SCHOOL',
      representativeIds: [id, ana.id, bo.id],
      communityIds: [perche.id, orne.id],
      createdAt: new Date(),
    })),
  );
  const shown =
    'nodes { id name communities { slug name } representatives { displayName organisations { name } } }';
  const everywhere = `query ($first: Int!) { organisations(kind: SCHOOL, first: $first) { ${shown} } }`;
  for (const first of [1, 10]) {
    const { answer, statements } = await counting(() =>
      world.ask<{ organisations: { nodes: object[] } }>(everywhere, { first }, as(ana)),
    );
    expect(answer.organisations.nodes).toHaveLength(first);
    expect(statements).toHaveLength(4);
  }
  const of = [perche, orne].map(({ id }) => ({ __typename: 'Community', id }));
  const each = `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on Community {
    organisations(first: $first) { ${shown} } } } }`;
  for (const first of [1, 10])
    expect((await counting(() => world.ask(each, { of, first }, as(ana)))).statements).toHaveLength(4);
});

test('seeding again changes nothing', async () => {
  const one = {
    slug: 'twice',
    name: 'Once',
    kind: 'COMPANY' as const,
    representativeIds: [bo.id],
    communityIds: [perche.id, orne.id],
    createdAt: new Date(),
  };
  await seedOrganisations(world.db, [one]);
  await seedOrganisations(world.db, [
    { ...one, name: 'Another name', kind: 'SCHOOL', communityIds: [normandy.id] },
  ]);
  const { organisation } = await world.ask<{ organisation: object }>(
    '{ organisation(slug: "twice") { name kind communities { slug } } }',
  );
  expect(organisation).toEqual({
    name: 'Once',
    kind: 'COMPANY',
    communities: [{ slug: 'perche' }, { slug: 'orne' }],
  });
  const requests = `query ($id: ID!) { organisationPlacementRequests(communityId: $id) { totalCount } }`;
  expect(await world.ask(requests, { id: perche.id }, stewardOf(ana, perche))).toEqual({
    organisationPlacementRequests: { totalCount: 0 },
  });
});
