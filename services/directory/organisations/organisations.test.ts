import { aCommunity, aMember, communityEvent, memberEvent } from '../directory.fixtures';
import { placeIds } from '../ids';
import type { PersonState } from '../people/people';
import { as, openWorld, type World } from '../world.fixtures';
import { act, anOrganisation, enlist, mutationOf, stewardOf } from './organisations.fixtures';

const belleme = placeIds.make();
const perche = aCommunity({ slug: 'perche' });
let [ana, bo]: [PersonState, PersonState] = [] as never;

let world: World;
beforeAll(async () => {
  const here = { latitude: 48.37, longitude: 0.56 };
  world = await openWorld(({ placeId }) => (placeId === belleme ? here : null));
  await world.hear({ regions: [communityEvent(perche)] });
});
beforeEach(async () => {
  [ana, bo] = [aMember(), aMember()];
  await world.hear({ identity: [ana, bo].map(memberEvent) });
});
afterAll(() => world.close());

const valid = { name: 'La Fabrique', kind: 'COWORKING' };
const create = (input: object, who = ana) => act(world, 'createOrganisation', who, input);
const update = (input: object, who: PersonState) => act(world, 'updateOrganisation', who, input);
const close = (organisationId: string, who: PersonState) =>
  act(world, 'closeOrganisation', who, { organisationId });
const find = async (id: string) =>
  (
    await world.ask<{ organisation: Record<string, unknown> | null }>(
      'query ($id: ID) { organisation(id: $id) { name slug kind summary representatives { id } communities { slug } } }',
      { id },
    )
  ).organisation;

async function aNewcomer(): Promise<PersonState> {
  const member = aMember();
  await world.hear({ identity: [memberEvent(member)] });
  return member;
}

test('whoever enters an organisation represents it, and it stands nowhere yet', async () => {
  const whole = {
    name: '  Mairie de Bellême ',
    kind: 'TOWN_HALL',
    summary: 'Au service de la commune.',
    website: 'https://mairie.example',
    contactUrl: 'http://mairie.example/contact',
    placeId: belleme,
  };
  const { organisation, errors } = await create(whole);
  expect(errors).toEqual([]);
  expect(organisation).toEqual({
    id: expect.stringMatching(/^org_/),
    slug: 'mairie-de-belleme',
    name: 'Mairie de Bellême',
    kind: 'TOWN_HALL',
    summary: 'Au service de la commune.',
    website: 'https://mairie.example/',
    contactUrl: 'http://mairie.example/contact',
    place: { id: belleme },
    communities: [],
    representatives: [{ id: ana.id }],
    createdAt: expect.any(String),
  });
  const query =
    'query ($slug: String, $id: ID) { organisation(slug: $slug) { id } member(id: $id) { organisations { slug } } }';
  expect(await world.ask(query, { slug: 'mairie-de-belleme', id: ana.id }, as(bo))).toEqual({
    organisation: { id: organisation?.id },
    member: { organisations: [{ slug: 'mairie-de-belleme' }] },
  });
});

test('of those with one name each has an address of its own, entered at the same moment too', async () => {
  const founders = await Promise.all(Array.from({ length: 12 }, aNewcomer));
  const all = await Promise.all(founders.map((who) => create({ name: 'Café-vélo !', kind: 'COMPANY' }, who)));
  const slugs = all.map(({ organisation }) => organisation?.slug);
  expect(new Set(slugs).size).toBe(12);
  expect(slugs).toContain('cafe-velo');
  expect(slugs).toContain('cafe-velo-9');
  const { organisation } = await create({ name: '日本語', kind: 'SCHOOL' });
  expect(organisation?.slug).toBe('organisation');
});

const unfit: [string, object, string][] = [
  ['an organisation without a name', { name: '  ' }, 'name'],
  ['a name of 101 characters', { name: 'é'.repeat(101) }, 'name'],
  ['a summary of 501 characters', { summary: 'a'.repeat(501) }, 'summary'],
  ['a website that runs', { website: 'javascript:alert(1)' }, 'website'],
  ['a contact that is no page', { contactUrl: 'mailto:us@example.org' }, 'contactUrl'],
  ['an id that is no place', { placeId: 'rgn_00000000000000000000000000' }, 'placeId'],
];

test.each(unfit)('%s is refused by name, when entered and when changed', async (_sentence, input, path) => {
  const refused = [{ code: 'INVALID', path: [path], message: expect.stringContaining(path) }];
  expect((await create({ ...valid, ...input })).errors).toEqual(refused);
  const organisationId = await anOrganisation(world, bo, { name: 'Before' });
  expect((await update({ organisationId, summary: 'New.', ...input }, bo)).errors).toEqual(refused);
  expect(await find(organisationId)).toMatchObject({ name: 'Before', summary: null });
  await close(organisationId, bo);
});

test('a place there is not is refused', async () => {
  const { errors } = await create({ ...valid, placeId: placeIds.make() });
  expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['placeId'] }]);
});

test('who represents it changes it, what is given only; its address stays', async () => {
  const cleo = await aNewcomer();
  const organisationId = await anOrganisation(world, cleo, { name: 'Old name', summary: 'Before.' });
  const renamed = await update({ organisationId, name: 'New name', kind: 'SCHOOL' }, cleo);
  expect(renamed.organisation).toMatchObject({ name: 'New name', slug: 'old-name', summary: 'Before.' });
  const cleared = await update({ organisationId, summary: null }, cleo);
  expect(cleared.organisation).toMatchObject({ name: 'New name', kind: 'SCHOOL', summary: null });
  expect((await update({ organisationId, name: null }, cleo)).errors).toMatchObject([{ path: ['name'] }]);
  expect((await update({ organisationId, kind: null }, cleo)).errors).toMatchObject([{ path: ['kind'] }]);
  expect((await update({ organisationId }, cleo)).errors).toEqual([]);
});

test('others change and close nothing, stewards neither, as long as somebody represents it', async () => {
  const cleo = await aNewcomer();
  const organisationId = await anOrganisation(world, cleo, {}, perche);
  const steward = stewardOf(bo, perche);
  const forbidden = [{ code: 'FORBIDDEN', path: ['organisationId'] }];
  for (const who of [as(bo), steward]) {
    const changed = await act(world, 'updateOrganisation', who, { organisationId, name: 'Mine' });
    expect(changed).toMatchObject({ organisation: null, errors: forbidden });
    expect(await act(world, 'closeOrganisation', who, { organisationId })).toMatchObject({
      closedId: null,
      errors: forbidden,
    });
  }
  await act(world, 'leaveOrganisation', cleo, { organisationId });
  expect(await find(organisationId)).toMatchObject({
    representatives: [],
    communities: [{ slug: 'perche' }],
  });
  expect(await update({ organisationId, name: 'Mine' }, bo)).toMatchObject({ errors: forbidden });
  const changed = await act(world, 'updateOrganisation', steward, { organisationId, name: 'Looked after' });
  expect(changed.organisation).toMatchObject({ name: 'Looked after' });
  expect(await act(world, 'closeOrganisation', steward, { organisationId })).toEqual({
    closedId: organisationId,
    errors: [],
  });
});

test('one that is closed is found by no way, and its address is not given to another', async () => {
  const cleo = await aNewcomer();
  const organisationId = await anOrganisation(world, cleo, { name: 'Short lived' }, perche);
  expect((await close(organisationId, cleo)).closedId).toBe(organisationId);
  expect(await find(organisationId)).toBeNull();
  const query = `query ($of: [_Any!]!, $id: ID) { _entities(representations: $of) { ... on Organisation { name } }
    organisation(slug: "short-lived") { id } organisations(text: "short lived") { totalCount }
    member(id: $id) { organisations { id } } }`;
  const of = [{ __typename: 'Organisation', id: organisationId }];
  expect(await world.ask(query, { of, id: cleo.id }, as(bo))).toEqual({
    _entities: [null],
    organisation: null,
    organisations: { totalCount: 0 },
    member: { organisations: [] },
  });
  const missing = [{ code: 'NOT_FOUND', path: ['organisationId'] }];
  expect((await update({ organisationId, name: 'Back' }, cleo)).errors).toMatchObject(missing);
  expect((await close(organisationId, cleo)).errors).toMatchObject(missing);
  expect((await create({ name: 'Short lived', kind: 'COMPANY' }, cleo)).organisation?.slug).toBe(
    'short-lived-2',
  );
});

test('twenty a day are entered by one member, closed ones too; the next one has to wait', async () => {
  const busy = await aNewcomer();
  const asked = Array.from({ length: 22 }, () =>
    world.run(mutationOf('createOrganisation'), { input: valid }, as(busy), 'fr'),
  );
  const answers = await Promise.all(asked);
  const refused = answers.flatMap(({ errors }) => errors ?? []);
  expect(refused).toHaveLength(2);
  for (const { message, extensions } of refused) {
    expect(message).toContain('20');
    expect(extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  }
  const [own] = await world.db.query('select id from organisations where founder_id = $1', [busy.id]);
  await world.db.query('update organisations set closed_at = now() where id = $1', [own.id]);
  const again = await world.run(mutationOf('createOrganisation'), { input: valid }, as(busy));
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
});

test('a refusal is said in French to who reads French', async () => {
  const organisationId = await anOrganisation(world, ana);
  const { data } = await world.run(
    mutationOf('closeOrganisation'),
    { input: { organisationId } },
    as(bo),
    'fr',
  );
  expect(data).toMatchObject({
    done: { errors: [{ message: 'Vous ne pouvez pas fermer cette organisation.' }] },
  });
});

test('whoever is not signed in enters nothing; whoever joined a moment ago may', async () => {
  const { errors } = await world.run(mutationOf('createOrganisation'), { input: valid });
  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  const newcomer = aMember();
  world.tell([memberEvent(newcomer)]);
  expect((await create(valid, newcomer)).organisation?.representatives).toEqual([{ id: newcomer.id }]);
});

test('an erased member represents nothing, and nothing says what they did; what they entered stays', async () => {
  const [leaving, staying] = [await aNewcomer(), await aNewcomer()];
  const organisationId = await anOrganisation(world, leaving, {}, perche);
  await enlist(world, leaving, organisationId, staying);
  await world.hear({ identity: [memberEvent({ ...leaving, isErased: true })] });
  expect(await find(organisationId)).toMatchObject({ representatives: [] });
  const query = 'query ($id: ID) { organisation(id: $id) { representatives { id } } }';
  expect(await world.ask(query, { id: organisationId }, as(bo))).toEqual({
    organisation: { representatives: [{ id: staying.id }] },
  });
  for (const table of ['organisations', 'organisation_representatives', 'organisation_placements']) {
    const rows = await world.db.query(`select to_jsonb(one)::text as text from ${table} one`);
    expect(JSON.stringify(rows)).not.toContain(leaving.id);
  }
  const again = await world.run(mutationOf('createOrganisation'), { input: valid }, as(leaving));
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
});
