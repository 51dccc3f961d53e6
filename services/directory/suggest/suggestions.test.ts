import { counting } from '../../../kit/testing/statements';
import type { Viewer } from '../../../kit/viewer';
import { aMember, aSkill, memberEvent } from '../directory.fixtures';
import { importProfessions, importSkills } from '../skills/skills';
import { as, openWorld, type World } from '../world.fixtures';

const open = aMember({ audience: 'EVERYONE', displayName: 'Désirée Müller', handle: 'desi' });
const usual = aMember({ displayName: 'Anne Desmarais', handle: 'anne' });
const hidden = aMember({ audience: 'NOBODY', displayName: 'Desmond Caché', handle: 'secret' });
const viewer = as(aMember());

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await importSkills(world.db, [
    aSkill({ slug: 'web-design', name: { fr: 'Design web', en: 'Web design' } }),
  ]);
  await importProfessions(world.db, [{ slug: 'designer', name: { fr: 'Designer', en: 'Designer' } }]);
  await world.hear({ identity: [open, usual, hidden].map(memberEvent) });
});
afterAll(() => world.close());

const query = `query ($text: String!, $kinds: [SuggestionKind!], $first: Int! = 10) { suggest(text: $text, kinds: $kinds, first: $first) {
  kind label member { id } skill { slug } profession { slug } place { id } } }`;
const labels = async (text: string, eyes: Viewer | null, asked: object = {}) =>
  (
    await world.ask<{ suggest: { kind: string; label: string }[] }>(query, { text, ...asked }, eyes)
  ).suggest.map(({ kind, label }) => `${kind} ${label}`);

test('the best of each kind come in turn', async () => {
  expect(await labels('des', viewer)).toEqual([
    'MEMBER Désirée Müller',
    'SKILL Web design',
    'PROFESSION Designer',
    'MEMBER Anne Desmarais',
  ]);
  expect(await labels('des', viewer, { first: 2 })).toEqual(['MEMBER Désirée Müller', 'SKILL Web design']);
  expect(await labels('DÉSIRÉE M', viewer)).toEqual(['MEMBER Désirée Müller']);
  expect(await labels('desmarias', viewer, { kinds: ['MEMBER'] })).toEqual(['MEMBER Anne Desmarais']);
  expect(await labels('design', viewer, { kinds: ['SKILL'] })).toEqual(['SKILL Web design']);
  expect(await labels('zzzz', viewer)).toEqual([]);
});

test('whom the viewer may not see is suggested neither by name nor by handle', async () => {
  const names = (eyes: Viewer | null) => labels('des', eyes, { kinds: ['MEMBER'] });
  expect(await names(null)).toEqual(['MEMBER Désirée Müller']);
  expect(await names(as(aMember(), open))).toEqual(['MEMBER Anne Desmarais']);
  expect(await names(as(hidden))).toContain('MEMBER Desmond Caché');
  expect(await labels('secret', viewer, { kinds: ['MEMBER'] })).toEqual([]);
});

test('names are two statements, however many are found', async () => {
  const { statements } = await counting(() => labels('des', viewer, { kinds: ['MEMBER'] }));
  expect(statements).toHaveLength(2);
});

test.each([
  ['no word', { text: ' !' }, 'text'],
  ['too much', { text: 'a'.repeat(101) }, 'text'],
  ['too many', { text: 'a', first: 21 }, 'first'],
])('%s is refused', async (_what, variables, field) => {
  const { errors } = await world.run(query, variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
});
