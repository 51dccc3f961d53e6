import type { Viewer } from '../../../kit/viewer';
import { aCommunity, aMember, communityEvent, memberEvent } from '../directory.fixtures';
import { as, openWorld, type World } from '../world.fixtures';
import { anOrganisation, enlist, stewardOf } from './organisations.fixtures';

const perche = aCommunity();
const open = aMember({ audience: 'EVERYONE', displayName: 'Open' });
const usual = aMember({ displayName: 'Usual' });
const hidden = aMember({ displayName: 'Hidden' });
const stranger = aMember({ displayName: 'Stranger' });
const all = [open, usual, hidden];

let world: World;
let id: string;
beforeAll(async () => {
  world = await openWorld();
  await world.hear({ identity: [...all, stranger].map(memberEvent), regions: [communityEvent(perche)] });
  id = await anOrganisation(world, open, { name: 'Seen by all' }, perche);
  await enlist(world, open, id, usual, hidden);
  await world.hear({ identity: [memberEvent({ ...hidden, audience: 'NOBODY' })] });
});
afterAll(() => world.close());

type Found = { representatives: { displayName: string }[] } | null;
const shown = 'representatives { displayName }';
const namesOf = (found: Found | undefined) => found?.representatives.map(({ displayName }) => displayName);

/** Every way to an organisation and who represents it. */
const paths: Record<string, (viewer: Viewer | null) => Promise<string[] | undefined>> = {
  'its id': async (viewer) => {
    const query = `query ($id: ID) { organisation(id: $id) { ${shown} } }`;
    return namesOf((await world.ask<{ organisation: Found }>(query, { id }, viewer)).organisation);
  },
  'its slug': async (viewer) => {
    const query = `{ organisation(slug: "seen-by-all") { ${shown} } }`;
    return namesOf((await world.ask<{ organisation: Found }>(query, {}, viewer)).organisation);
  },
  'the list of all': async (viewer) => {
    const query = `{ organisations { nodes { ${shown} } } }`;
    type All = { organisations: { nodes: Found[] } };
    return namesOf((await world.ask<All>(query, {}, viewer)).organisations.nodes[0]);
  },
  'the list of a community': async (viewer) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Community { organisations { edges { node { ${shown} } } } } } }`;
    const of = [{ __typename: 'Community', id: perche.id }];
    type All = { _entities: { organisations: { edges: { node: Found }[] } }[] };
    const { _entities } = await world.ask<All>(query, { of }, viewer);
    return namesOf(_entities[0]?.organisations.edges[0]?.node);
  },
  'a reference to it': async (viewer) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Organisation { ${shown} } } }`;
    const of = [{ __typename: 'Organisation', id }];
    return namesOf((await world.ask<{ _entities: Found[] }>(query, { of }, viewer))._entities[0]);
  },
};

const viewers: [string, Viewer | null, string[]][] = [
  ['a visitor sees those whom everyone may see', null, ['Open']],
  ['a stranger sees all but the hidden', as(stranger), ['Open', 'Usual']],
  ['a steward of its community sees no more than others', stewardOf(stranger, perche), ['Open', 'Usual']],
  ['whoever represents it sees the others as anybody does', as(usual), ['Open', 'Usual']],
  ['a hidden representative sees themself too', as(hidden), ['Open', 'Usual', 'Hidden']],
  ['whom a block parts see each other no more', as(usual, open), ['Usual']],
];

describe.each(viewers)('%s', (_sentence, viewer, expected) => {
  test.each(Object.keys(paths))('by %s', async (path) => {
    expect(await paths[path]?.(viewer)).toEqual(expected);
  });
});

test('what a hidden member represents is told to nobody else', async () => {
  const query = 'query ($id: ID) { member(id: $id) { organisations { name } } }';
  const asked = { id: hidden.id };
  expect(await world.ask(query, asked, as(stranger))).toEqual({ member: null });
  expect(await world.ask(query, asked, as(hidden))).toEqual({
    member: { organisations: [{ name: 'Seen by all' }] },
  });
});
