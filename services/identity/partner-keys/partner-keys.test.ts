import { createHash } from 'node:crypto';
import { idInKey, newKey } from '../../../kit/bearer-key';
import { aMember, openTestIdentity, type TestIdentity } from '../identity.fixtures';
import { aPartner } from '../representatives/representatives.fixtures';

type Member = Awaited<ReturnType<typeof aMember>>;

let identity: TestIdentity;
beforeAll(async () => {
  identity = await openTestIdentity();
});
afterAll(() => identity.close());

const known =
  'id name scopes regionIds origins dailyQuota endsAt usedAt madeBy { displayName } usage { day requests refused }';
const make = `mutation ($input: MakePartnerKeyInput!) { makePartnerKey(input: $input) {
  key partnerKey { ${known} } errors { code path message } } }`;
const end = `mutation ($input: EndPartnerKeyInput!) { endPartnerKey(input: $input) {
  partnerKey { id endsAt } errors { code path } } }`;
const keys = `query ($slug: String!) { partner(slug: $slug) { keys { ${known} } } }`;
const region = 'rgn_00000000000000000000000000';

interface Made {
  readonly key: string;
  readonly partnerKey: { readonly id: string; readonly endsAt: string | null };
  readonly errors: { code: string; path: string[]; message: string }[];
}

async function makeAs(member: Member, partnerId: string, more: object = {}): Promise<Made> {
  const input = {
    partnerId,
    name: 'Home page',
    scopes: ['MEMBERS_READ'],
    password: member.password,
    ...more,
  };
  const { data, errors } = await identity.ask(make, { input }, member.asking);
  return (data['makePartnerKey'] ?? { errors: [{ code: errors?.[0]?.extensions?.['code'] }] }) as Made;
}

async function endAs(member: Member, keyId: string, at?: Date): Promise<Made> {
  const { data } = await identity.ask(end, { input: { keyId, at } }, member.asking);
  return data['endPartnerKey'] as Made;
}

const today = () => new Date().toISOString().slice(0, 10);
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

const askFor = (key: string, uses: object = {}) =>
  identity.call('partnerKey', {
    ...{ id: idInKey(key) ?? '', hash: sha(key), day: today() },
    uses: { day: today(), requests: 0, refused: 0, ...uses },
  } as never);

async function aPartnerOf(slug: string) {
  const { representatives, ...partner } = await aPartner(identity, slug);
  return { ...partner, rose: representatives[0] as Member };
}

test('a key is shown once, kept as its hash, and known to the gateway while it lives', async () => {
  const { id: partnerId, slug, rose } = await aPartnerOf('once');
  const wished = {
    ...{ scopes: ['MEMBERS_PAGE', 'MEMBERS_READ', 'MEMBERS_READ'], regionIds: [region] },
    ...{ origins: ['https://once.example'], dailyQuota: 500 },
  };
  const { key, partnerKey, errors } = await makeAs(rose, partnerId, wished);
  expect(errors).toEqual([]);
  expect(idInKey(key)).toBe(partnerKey.id);
  const shown = {
    ...{
      id: partnerKey.id,
      name: 'Home page',
      scopes: ['MEMBERS_PAGE', 'MEMBERS_READ'],
      regionIds: [region],
    },
    ...{ origins: ['https://once.example'], dailyQuota: 500, endsAt: null, usedAt: null },
    ...{ madeBy: { displayName: 'Rose' }, usage: [] },
  };
  expect(partnerKey).toEqual(shown);
  expect((await identity.ask(keys, { slug }, rose.asking)).data).toEqual({ partner: { keys: [shown] } });

  const [row] = await identity.sql(
    `select row_to_json(k)::text as kept, encode(hash, 'hex') as hash from partner_keys k where name = 'Home page' and daily_quota = 500`,
  );
  expect(row?.['hash']).toBe(sha(key));
  expect(row?.['kept']).not.toContain(key.slice(31));
  expect(await askFor(key)).toEqual({
    partner: { slug, name: 'Partner once', website: 'https://once.example/' },
    ...{ scopes: ['members:page', 'members:read'], regionIds: [region], origins: ['https://once.example'] },
    ...{ dailyQuota: 500, requests: 0 },
  });
  const forged = newKey(partnerKey.id);
  expect(await askFor(forged)).toBeNull();
});

test('making one takes the password, and to represent the partner; all who do are told', async () => {
  const { id: partnerId, representatives } = await aPartner(identity, 'proven', ['Rose', 'Ines']);
  const [rose, ines] = representatives as [Member, Member];
  const stranger = await aMember(identity);
  expect((await makeAs(stranger, partnerId)).errors).toMatchObject([
    { code: 'FORBIDDEN', path: ['partnerId'] },
  ]);
  expect((await makeAs(rose, partnerId, { password: 'not the right one' })).errors).toMatchObject([
    { code: 'INVALID', path: ['password'] },
  ]);
  const before = await identity.sql('select count(*)::int as count from mails');
  const { partnerKey } = await makeAs(rose, partnerId);
  const after = await identity.sql('select count(*)::int as count from mails');
  expect(Number(after[0]?.['count']) - Number(before[0]?.['count'])).toBe(2);
  for (const { email } of [rose, ines])
    expect((await identity.lastMailTo(email))?.text).toContain(
      'Rose made a key of the partner Partner proven',
    );

  expect((await endAs(stranger, partnerKey.id)).errors).toEqual([{ code: 'NOT_FOUND', path: ['keyId'] }]);
  expect((await endAs(ines, partnerKey.id)).errors).toEqual([]);
  expect((await identity.lastMailTo(rose.email))?.text).toContain('Ines ended a key');
});

test('somebody who guesses at the password is stopped as one who signs in', async () => {
  const { id: partnerId, rose } = await aPartnerOf('guessed');
  const codes: (string | undefined)[] = [];
  for (let tries = 0; tries < 6; tries += 1)
    codes.push((await makeAs(rose, partnerId, { password: `guess ${tries} of six` })).errors[0]?.code);
  expect(codes.slice(0, 5)).toEqual(Array(5).fill('INVALID'));
  expect(codes[5]).toBe('RATE_LIMITED');
});

test('two live at most, also when many are made at once; one that is to end later lives until then', async () => {
  const { id: partnerId, rose } = await aPartnerOf('two');
  const made = await Promise.all(Array.from({ length: 4 }, () => makeAs(rose, partnerId)));
  const codes = made.map(({ errors }) => errors[0]?.code ?? 'OK').sort();
  expect(codes).toEqual(['CONFLICT', 'CONFLICT', 'OK', 'OK']);

  const [first, second] = made.filter(({ errors }) => errors.length === 0) as [Made, Made];
  const inAWeek = new Date(Date.now() + 7 * 86_400_000);
  expect((await endAs(rose, first.partnerKey.id, inAWeek)).partnerKey.endsAt).toBe(inAWeek.toISOString());
  expect(await askFor(first.key)).not.toBeNull();
  expect((await makeAs(rose, partnerId)).errors[0]?.code).toBe('CONFLICT');
  expect((await endAs(rose, first.partnerKey.id)).errors).toEqual([]);
  expect(await askFor(first.key)).toBeNull();
  expect((await endAs(rose, first.partnerKey.id)).errors).toEqual([{ code: 'CONFLICT', path: ['keyId'] }]);
  const third = await makeAs(rose, partnerId);
  expect(third.errors).toEqual([]);
  for (const { key } of [second, third]) expect(await askFor(key)).not.toBeNull();
});

test('uses are counted for each day, by all gateways together, and shown to who represents the partner', async () => {
  const { id: partnerId, slug, rose } = await aPartnerOf('used');
  const { key } = await makeAs(rose, partnerId);
  await Promise.all(Array.from({ length: 10 }, () => askFor(key, { requests: 3, refused: 1 })));
  expect(await askFor(key, { day: '2026-01-01', requests: 100 })).toMatchObject({ requests: 30 });
  const { data } = await identity.ask(keys, { slug }, rose.asking);
  expect(data['partner']).toMatchObject({
    keys: [{ usedAt: expect.any(String), usage: [{ day: today(), requests: 30, refused: 10 }] }],
  });
  await askFor(newKey(idInKey(key) ?? ''), { requests: 1_000 });
  expect(await askFor(key)).toMatchObject({ requests: 30 });
});

test('a partner that is switched off has no key that serves', async () => {
  const { id: partnerId, slug, rose } = await aPartnerOf('off');
  const { key } = await makeAs(rose, partnerId, { origins: ['https://off.example'] });
  await identity.sql(`update partners set is_active = false where slug = '${slug}'`);
  expect(await askFor(key)).toBeNull();
});

test('an origin is known while a key that lives is for its pages', async () => {
  const { id: partnerId, rose } = await aPartnerOf('origins');
  const { partnerKey } = await makeAs(rose, partnerId, { origins: ['https://a.origins.example'] });
  const isKnown = (origin: string) => identity.call('partnerKeyOrigin', { origin } as never);
  expect(await isKnown('https://a.origins.example')).toEqual({ isKnown: true });
  expect(await isKnown('https://b.origins.example')).toEqual({ isKnown: false });
  await endAs(rose, partnerKey.id);
  expect(await isKnown('https://a.origins.example')).toEqual({ isKnown: false });
});

test.each([
  ['name', { name: ' ' }],
  ['name', { name: 'x'.repeat(61) }],
  ['scopes', { scopes: [] }],
  ['dailyQuota', { dailyQuota: 0 }],
  ['dailyQuota', { dailyQuota: 1_000_001 }],
  ['regionIds', { regionIds: [] }],
  ['regionIds', { regionIds: ['perche'] }],
  ['regionIds', { regionIds: ['crc_00000000000000000000000000'] }],
  ['origins', { origins: ['https://a.example/page'] }],
  ['origins', { origins: ['*'] }],
  ['origins', { origins: ["https://a.example; script-src 'unsafe-inline'"] }],
  ['origins', { origins: Array.from({ length: 21 }, (_none, at) => `https://a${at}.example`) }],
  ['partnerId', { partnerId: 'prt_short' }],
])('a key with a %s that cannot be is not made: %j', async (field, more) => {
  const rose = await aMember(identity);
  const { errors } = await makeAs(rose, 'prt_00000000000000000000000000', more);
  expect(errors).toMatchObject([{ code: 'INVALID', path: [field] }]);
  expect(errors[0]?.message).toContain(field);
});

test.each([
  ['in the past', new Date(Date.now() - 1_000)],
  ['in a year', new Date(Date.now() + 365 * 86_400_000)],
])('a key is not to end %s', async (_when, at) => {
  const { id: partnerId, rose } = await aPartnerOf(`at-${at.getTime()}`);
  const { partnerKey, key } = await makeAs(rose, partnerId);
  expect((await endAs(rose, partnerKey.id, at)).errors).toEqual([{ code: 'INVALID', path: ['at'] }]);
  expect(await askFor(key)).not.toBeNull();
});
