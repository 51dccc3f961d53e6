import { until } from '../../../kit/testing/until';
import { openIdentityDatabase } from '../database';
import { openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { partnerIds } from '../ids';
import { type SeedPartner, seedPartners } from './seeding';

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const aPartner = (slug: string, changes: Partial<SeedPartner> = {}): SeedPartner => ({
  id: partnerIds.make(),
  slug,
  name: `Partner ${slug}`,
  website: `https://${slug}.example/`,
  origins: [`https://${slug}.example`],
  isActive: true,
  ...changes,
});

const seed = (...partners: readonly SeedPartner[]) => seedIn(identity, partners);

async function seedIn({ url }: TestIdentity, partners: readonly SeedPartner[]): Promise<void> {
  const db = await openIdentityDatabase(url);
  await seedPartners(db, partners).finally(() => db.destroy());
}

const told = async () => {
  const { events } = (await identity.call('feed', { after: null, first: 500 })) as {
    events: { kind: string; state: Record<string, unknown> }[];
  };
  return events.filter(({ kind }) => kind === 'partner').map(({ state }) => state);
};

test('active partners are there for everyone, in the order of slugs, page by page', async () => {
  const own = await openTestIdentity();
  await seedIn(own, [
    aPartner('list-b'),
    aPartner('list-a'),
    aPartner('list-c'),
    aPartner('list-d', { isActive: false }),
  ]);
  const query =
    'query ($after: String) { partners(first: 2, after: $after) { totalCount nodes { slug name website } pageInfo { endCursor hasNextPage } } }';
  type Partners = { nodes: { slug: string }[]; totalCount: number; pageInfo: { endCursor: string } };
  const { data } = await own.ask(query);
  const first = data['partners'] as Partners;
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [
      { slug: 'list-a', name: 'Partner list-a', website: 'https://list-a.example/' },
      { slug: 'list-b' },
    ],
    pageInfo: { hasNextPage: true },
  });
  const second = await own.ask(query, { after: first.pageInfo.endCursor });
  expect(second.data['partners']).toMatchObject({
    nodes: [{ slug: 'list-c' }],
    pageInfo: { hasNextPage: false },
  });
  const { errors } = await own.ask(query, { after: Buffer.from('["else","x"]').toString('base64url') });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
  await own.close();
});

test('one that was switched off is gone by its slug and for the gateway, and known by its id', async () => {
  const partner = aPartner('once', { isActive: false });
  await seed(partner);
  const query = `query ($slug: String!, $of: [_Any!]!) {
    partner(slug: $slug) { id } _entities(representations: $of) { ... on Partner { slug isActive } } }`;
  const of = [partner.id, 'prt_short'].map((id) => ({ __typename: 'Partner', id }));
  const { data } = await identity.ask(query, { slug: 'once', of });
  expect(data).toEqual({ partner: null, _entities: [{ slug: 'once', isActive: false }, null] });
  expect(await identity.call('partner', { slug: 'once' })).toBeNull();
  await seed({ ...partner, isActive: true });
  expect(await identity.call('partner', { slug: 'once' })).toEqual({
    name: 'Partner once',
    website: 'https://once.example/',
    origins: ['https://once.example'],
  });
});

test('the feed tells of a partner when it changes, and only then', async () => {
  const partner = aPartner('told');
  await seed(partner);
  await seed(partner);
  await seed({ ...partner, name: 'Renamed' });
  const state = { id: partner.id, slug: 'told', website: 'https://told.example/', isActive: true };
  // Other transactions of the server can hold the feed back for a moment.
  const its = await until(async () => {
    const events = (await told()).filter((one) => one['id'] === partner.id);
    return events.some(({ name }) => name === 'Renamed') && events;
  });
  expect(its).toEqual([
    { ...state, name: 'Partner told' },
    { ...state, name: 'Renamed' },
  ]);
});

test.each([
  ['a page for an origin', { origins: ['https://a.example/page'] }],
  ['any origin', { origins: ['*'] }],
  ['an origin that says more to a browser', { origins: ["https://a.example; script-src 'unsafe-inline'"] }],
  ['a website that runs', { website: 'javascript:alert(1)' }],
])('a partner with %s is refused', async (_what, changes) => {
  await expect(seed(aPartner('refused', changes))).rejects.toThrow('refused: ');
});
