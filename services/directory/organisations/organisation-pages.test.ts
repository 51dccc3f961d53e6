import { aCommunity, aMember, aTie, communityEvent, memberEvent, tieEvent } from '../directory.fixtures';
import { openWorld, type World } from '../world.fixtures';
import { anOrganisation } from './organisations.fixtures';

const [normandy, perche, orne, empty] = [
  aCommunity({ slug: 'normandy' }),
  aCommunity({ slug: 'perche' }),
  aCommunity({ slug: 'orne' }),
  aCommunity({ slug: 'empty' }),
];
const [ana, bo] = [aMember(), aMember()];

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.hear({
    identity: [ana, bo].map(memberEvent),
    regions: [
      ...[normandy, perche, orne, empty].map(communityEvent),
      ...[aTie(normandy, perche), aTie(normandy, orne), aTie(perche, orne, { kind: 'NEIGHBOURS' })].map(
        tieEvent,
      ),
    ],
  });
  const towns = { kind: 'TOWN_HALL', summary: 'Au service des habitants.' };
  await anOrganisation(world, ana, { name: 'Écluse', ...towns }, perche);
  await anOrganisation(world, ana, { name: 'ecluse', kind: 'COMPANY' }, perche, orne);
  await anOrganisation(world, ana, { name: 'Atelier de la Fibre', kind: 'COWORKING' }, orne);
  await anOrganisation(world, bo, { name: 'Zinc', summary: 'Réparations de vélos.' }, normandy);
  await anOrganisation(world, bo, { name: 'Unplaced' });
});
afterAll(() => world.close());

interface Page {
  nodes: { name: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}
const page = 'nodes { name } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';
const query = `query ($scope: ScopeInput, $kind: OrganisationKind, $text: String, $first: Int! = 20, $after: String) {
  organisations(scope: $scope, kind: $kind, text: $text, first: $first, after: $after) { ${page} } }`;
const list = async (asked: object) =>
  (await world.ask<{ organisations: Page }>(query, { ...asked })).organisations;
const names = async (asked: object) => {
  const { nodes, totalCount } = await list(asked);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ name }) => name);
};

test('what stands somewhere is listed by name, once; what nobody took in is not', async () => {
  expect(await names({})).toEqual(['Atelier de la Fibre', 'Écluse', 'ecluse', 'Zinc']);
  expect(await names({ kind: 'COMPANY' })).toEqual(['ecluse']);
  expect(await names({ kind: 'SCHOOL' })).toEqual([]);
});

test('a scope is what stands in its communities, with what these contain and what is next to them if wished', async () => {
  const scoped = (scope: object) => names({ scope });
  expect(await scoped({ regions: [perche.id] })).toHaveLength(2);
  expect(await scoped({ regions: [normandy.id] })).toHaveLength(4);
  expect(await scoped({ regions: [normandy.id], includeChildren: false })).toEqual(['Zinc']);
  expect(await scoped({ regions: [perche.id], neighbours: true })).toHaveLength(3);
  expect(await scoped({ regions: [empty.id] })).toEqual([]);
  expect(await scoped({ regions: [perche.id, orne.id] })).toHaveLength(3);
});

test('a text finds words of name and summary, in another form, without accents, unfinished', async () => {
  expect(await names({ text: 'ECLUSE' })).toHaveLength(2);
  expect(await names({ text: 'réparation de velo' })).toEqual(['Zinc']);
  expect(await names({ text: 'fib' })).toEqual(['Atelier de la Fibre']);
  expect(await names({ text: 'fibre zinc' })).toEqual([]);
});

test.each([
  ['everywhere', {}],
  ['a scope', { scope: { regions: [normandy.id] } }],
])('organisations of %s: pages follow each other without gap or repetition', async (_where, asked) => {
  const whole = await names(asked);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const one: Page = await list({ ...asked, first: 1, after });
    found.push(...one.nodes.map(({ name }) => name));
    after = one.pageInfo.hasNextPage ? one.pageInfo.endCursor : null;
  } while (after);
  expect(found).toEqual(whole);
  const { pageInfo } = await list(asked);
  expect(await list({ ...asked, after: pageInfo.endCursor })).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
  });
});

test('what does not fit an organisation’s list is refused, with the field it is about', async () => {
  const refused = async (asked: object) => {
    const { data, errors } = await world.run(query, { ...asked });
    expect(data).toEqual({ organisations: null });
    return errors?.[0]?.extensions;
  };
  const bad = (field: string) => ({ code: 'BAD_USER_INPUT', field });
  expect(await refused({ first: 0 })).toEqual(bad('first'));
  expect(await refused({ after: 'nonsense' })).toEqual(bad('after'));
  const made = (...keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
  for (const keys of [
    ['invites', 'a', 'org_1'],
    ['organisations', 'a', 'org_1'],
    ['organisations', 1, 'org_1'],
  ])
    expect(await refused({ after: made(...keys) })).toEqual(bad('after'));
  const id = 'org_00000000000000000000000000';
  expect(await refused({ after: made('organisations', '\u0000', id) })).toEqual(bad('after'));
  expect(await refused({ text: ' ! ' })).toEqual(bad('text'));
  expect(await refused({ text: 'a'.repeat(201) })).toEqual(bad('text'));
  expect(await refused({ scope: { circles: [perche.id] } })).toEqual(bad('scope.circles'));
  const unknown = { scope: { regions: [aCommunity().id] } };
  expect(await refused(unknown)).toEqual({ code: 'NOT_FOUND', field: 'scope.regions' });
  const both = await world.run('{ organisation { id } }');
  expect(both.errors?.[0]?.extensions).toEqual(bad('id'));
  const other = await world.run(`{ organisation(id: "${perche.id}") { id } }`);
  expect(other.errors?.[0]?.extensions).toEqual(bad('id'));
});

test('a community shows what it took in itself, by kind, page by page', async () => {
  const of = [perche, normandy, empty].map(({ id }) => ({ __typename: 'Community', id }));
  const asked = `query ($of: [_Any!]!, $first: Int! = 20, $after: String, $kind: OrganisationKind) { _entities(representations: $of) {
    ... on Community { organisations(first: $first, after: $after, kind: $kind) { ${page} } } } }`;
  type Found = { _entities: { organisations: Page }[] };
  const seen = async (more: object) =>
    (await world.ask<Found>(asked, { of, ...more }))._entities.map(({ organisations }) => organisations);
  const [inPerche, inNormandy, nothing] = await seen({});
  expect(inPerche).toMatchObject({ totalCount: 2 });
  expect(inNormandy).toMatchObject({ nodes: [{ name: 'Zinc' }], totalCount: 1 });
  expect(nothing).toMatchObject({ nodes: [], totalCount: 0 });
  const [towns] = await seen({ kind: 'TOWN_HALL' });
  expect(towns).toMatchObject({ nodes: [{ name: 'Écluse' }], totalCount: 1 });
  const [first] = await seen({ first: 1 });
  expect(first?.pageInfo.hasNextPage).toBe(true);
  const [second] = await seen({ first: 1, after: first?.pageInfo.endCursor });
  expect([...(first?.nodes ?? []), ...(second?.nodes ?? [])]).toEqual(inPerche?.nodes);
});
