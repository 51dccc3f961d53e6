import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { handleFrom } from './members';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

type Someone = Awaited<ReturnType<typeof aMember>>;

const update = `mutation ($input: UpdateMemberInput!) {
  updateMember(input: $input) { member { displayName handle avatarUrl } errors { code path } }
}`;
const block =
  'mutation ($id: ID!) { blockMember(input: { memberId: $id }) { isBlocked errors { code path } } }';

async function seenBy(viewer: Someone | null, id: string) {
  const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Member { displayName } } }`;
  const asking = viewer ? await identity.askingOf(viewer.accessToken) : {};
  const { data } = await identity.ask(query, { all: [{ __typename: 'Member', id }] }, asking);
  return (data['_entities'] as { displayName: string }[])[0] ?? null;
}

test('a new member is there for members, not for strangers, until they choose otherwise', async () => {
  const [ana, bo] = await Promise.all([aMember(identity), aMember(identity)]);
  expect(await seenBy(bo, ana.id)).not.toBeNull();
  expect(await seenBy(null, ana.id)).toBeNull();

  await identity.ask(update, { input: { audience: 'EVERYONE' } }, ana.asking);
  expect(await seenBy(null, ana.id)).not.toBeNull();

  await identity.ask(update, { input: { audience: 'NOBODY' } }, ana.asking);
  expect(await seenBy(bo, ana.id)).toBeNull();
  expect(await seenBy(ana, ana.id)).not.toBeNull();
});

test('a block keeps both from the other, and ends when it is taken back', async () => {
  const [ana, bo] = await Promise.all([aMember(identity), aMember(identity)]);
  const { data } = await identity.ask(block, { id: bo.id }, ana.asking);
  expect(data['blockMember']).toEqual({ isBlocked: true, errors: [] });
  expect(await seenBy(ana, bo.id)).toBeNull();
  expect(await seenBy(bo, ana.id)).toBeNull();

  await identity.ask(block.replace('blockMember', 'unblockMember'), { id: bo.id }, ana.asking);
  expect(await seenBy(bo, ana.id)).not.toBeNull();
});

test('blocking oneself, nobody or a thing that is no member is refused', async () => {
  const ana = await aMember(identity);
  const oneself = await identity.ask(block, { id: ana.id }, ana.asking);
  expect(oneself.data['blockMember']).toMatchObject({ errors: [{ code: 'INVALID', path: ['memberId'] }] });
  const nobody = await identity.ask(block, { id: 'mbr_00000000000000000000000000' }, ana.asking);
  expect(nobody.data['blockMember']).toMatchObject({ errors: [{ code: 'NOT_FOUND', path: ['memberId'] }] });
  const region = await identity.ask(block, { id: 'rgn_00000000000000000000000000' }, ana.asking);
  expect(region.data['blockMember']).toMatchObject({ errors: [{ code: 'INVALID', path: ['memberId'] }] });
});

test('a taken handle is a conflict and changes nothing', async () => {
  const [ana, bo] = await Promise.all([aMember(identity), aMember(identity)]);
  const { data } = await identity.ask(
    update,
    { input: { displayName: 'Bo Two', handle: ana.handle } },
    bo.asking,
  );
  expect(data['updateMember']).toEqual({ member: null, errors: [{ code: 'CONFLICT', path: ['handle'] }] });
  expect(await seenBy(bo, bo.id)).toEqual({ displayName: 'Ana Pereira' });
});

test.each([
  [{ handle: 'Not A Handle' }, 'handle'],
  [{ avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
  [{ displayName: '' }, 'displayName'],
])('%j is refused, naming the field', async (input, field) => {
  const ana = await aMember(identity);
  const { data } = await identity.ask(update, { input }, ana.asking);
  expect(data['updateMember']).toEqual({ member: null, errors: [{ code: 'INVALID', path: [field] }] });
});

test('nobody who is not signed in changes anything', async () => {
  const { errors } = await identity.ask(update, { input: { displayName: 'X' } });
  expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
});

test.each([
  ['Zoé d’Arc', 'zoe-d-arc'],
  ['  Łukasz  ', 'ukasz'],
  ['日本', 'member'],
  ['x'.repeat(80), 'x'.repeat(32)],
])('the handle of %s is %s', (name, handle) => {
  expect(handleFrom(name)).toBe(handle);
});
