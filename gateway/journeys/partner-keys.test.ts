import { newKey } from '../../kit/bearer-key';
import { counting } from '../../kit/testing/statements';
import { getFrom, jsonOf } from './embed.fixtures';
import {
  EndPartnerKeyDocument,
  MakePartnerKeyDocument,
  type MakePartnerKeyInput,
  PartnerAccountDocument,
} from './generated/graphql';
import { type Journey, openJourney, type Person, shape } from './journey.fixtures';
import { partnerships, represent, settle } from './people.fixtures';

const origin = 'https://www.town-hall.example';
const keyless = '/embed/regions/belleme';

let journey: Journey;
let get: ReturnType<typeof getFrom>;
let rose: Person;
let partnerId: string;
beforeAll(async () => {
  journey = await openJourney();
  get = getFrom(journey);
  const settlers = await settle(journey, 'belleme', 5);
  const partners = await partnerships(journey, ['town-hall', 'school'], settlers);
  partnerId = partners[0]?.id ?? '';
  rose = await journey.join('Rose of the Town Hall');
  await represent(journey, 'town-hall', rose);
  await journey.until(async () => JSON.parse((await get(jsonOf())).text).total === settlers.length);
}, 60_000);
afterAll(() => journey?.close());
afterEach(() => journey.sqlIn('identity', 'update partner_keys set ends_at = now() where ends_at is null'));

async function aKey(more: Partial<MakePartnerKeyInput> = {}) {
  const input: MakePartnerKeyInput = {
    ...{ partnerId, name: 'Web site', scopes: ['MEMBERS_READ', 'MEMBERS_PAGE'], origins: [origin] },
    ...{ dailyQuota: 1_000, password: rose.password, ...more },
  };
  const { data } = await journey.ask(MakePartnerKeyDocument, { input }, rose.accessToken);
  expect(data.makePartnerKey.errors).toEqual([]);
  return { key: data.makePartnerKey.key ?? '', id: data.makePartnerKey.partnerKey?.id ?? '' };
}

const by = (key: string, more: Record<string, string> = {}) => ({ authorization: `Bearer ${key}`, ...more });
const codeOf = ({ text }: { text: string }) => JSON.parse(text).errors?.[0]?.extensions.code;

async function keysOf(person: Person) {
  const { data } = await journey.ask(PartnerAccountDocument, { slug: 'town-hall' }, person.accessToken);
  return data.partner?.keys;
}

test('who represents a partner makes a key; a program reads the members with it, and the key says whose it is', async () => {
  const { key, id } = await aKey();
  const { status, text, headers } = await get(`${keyless}.json`, by(key));
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ partner: { name: 'Partner <town-hall>' }, total: 5 });
  expect(headers.get('cache-control')).toBe('private, max-age=45, stale-while-revalidate=5');
  expect(headers.get('vary')).toContain('Authorization');
  expect(text).not.toContain(key);
  expect((await get(jsonOf(), by(key))).status).toBe(200);
  expect(codeOf(await get(jsonOf().replace('town-hall', 'school'), by(key)))).toBe('BAD_USER_INPUT');
  // The key itself is read a moment before how often it was used.
  await journey.until(async () => {
    const found = (await keysOf(rose))?.find((one) => one.id === id);
    return found?.usage[0]?.requests === 3 && found.usedAt !== null;
  });
  expect(await keysOf(await journey.join('Nobody There'))).toBeNull();
});

test('a page with a key in its address is framed by the origins of the key alone, and leads on with it', async () => {
  const { key } = await aKey({ scopes: ['MEMBERS_PAGE'] });
  const page = await get(`${keyless}?key=${key}`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(
    /frame-ancestors https:\/\/www\.town-hall\.example$/,
  );
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(codeOf(await get(`${keyless}.json?key=${key}`))).toBe('BAD_USER_INPUT');
  expect((await get(`${keyless}?key=${key}`, by(key))).status).toBe(400);

  const none = await aKey({ scopes: ['MEMBERS_PAGE'], origins: [] });
  expect((await get(`${keyless}?key=${none.key}`)).headers.get('content-security-policy')).toMatch(
    /frame-ancestors 'none'$/,
  );
});

test('a key does what it is for, in its regions and from its origins, and nothing else', async () => {
  const { key } = await aKey({ scopes: ['MEMBERS_READ'], regionIds: [journey.community('perche')] });
  expect((await get('/embed/regions/perche.json', by(key))).status).toBe(200);
  for (const path of ['/embed/regions/belleme.json', '/embed/regions/normandie.json']) {
    const refused = await get(path, by(key));
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
  }
  expect((await get('/embed/regions/perche', by(key))).status).toBe(403);
  const page = await aKey({ scopes: ['MEMBERS_PAGE'] });
  expect(codeOf(await get(`${keyless}.json`, by(page.key)))).toBe('FORBIDDEN');
});

test('pages of a key’s own origins read it from a browser, those of any other do not', async () => {
  const { key } = await aKey();
  const preflight = (from: string) => get(`${keyless}.json`, { origin: from }, 'OPTIONS');
  const own = await preflight(origin);
  expect(own.headers.get('access-control-allow-origin')).toBe(origin);
  expect(own.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(own.headers.get('access-control-allow-credentials')).toBeNull();
  for (const other of ['https://town-hall.example', 'https://evil.example', 'null', 'not an origin'])
    expect((await preflight(other)).headers.get('access-control-allow-origin')).toBeNull();

  const read = await get(`${keyless}.json`, by(key, { origin }));
  expect([read.status, read.headers.get('access-control-allow-origin')]).toEqual([200, origin]);
  expect(read.headers.get('access-control-allow-credentials')).toBeNull();
  const elsewhere = await get(`${keyless}.json`, by(key, { origin: 'https://town-hall.example' }));
  expect([elsewhere.status, codeOf(elsewhere)]).toEqual([403, 'FORBIDDEN']);
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
});

test('of many requests at once a key answers its quota, exactly, and says when to come again', async () => {
  const { key, id } = await aKey({ dailyQuota: 5 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => get(`${keyless}.json`, by(key, { origin }))),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(15);
  for (const { headers, text } of refused) {
    const wait = Number(headers.get('retry-after'));
    expect(wait > 0 && wait <= 86_400).toBe(true);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'RATE_LIMITED', retryAfter: wait });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  }
  await journey.until(async () => {
    const usage = (await keysOf(rose))?.find((one) => one.id === id)?.usage[0];
    return usage?.requests === 5 && usage.refused === 15;
  });
  expect((await get(jsonOf())).status).toBe(200);
});

test('a key that ended is refused within seconds, and its successor serves meanwhile', async () => {
  const [old, next] = [await aKey(), await aKey()];
  for (const { key } of [old, next]) expect((await get(`${keyless}.json`, by(key))).status).toBe(200);
  const { data } = await journey.ask(EndPartnerKeyDocument, { input: { keyId: old.id } }, rose.accessToken);
  expect(data.endPartnerKey.errors).toEqual([]);
  await journey.until(async () => (await get(`${keyless}.json`, by(old.key))).status === 401);
  const refused = await get(`${keyless}.json`, by(old.key));
  expect([codeOf(refused), refused.headers.get('www-authenticate')]).toEqual(['UNAUTHENTICATED', 'Bearer']);
  expect((await get(`${keyless}.json`, by(next.key))).status).toBe(200);
});

test('what cannot be a key is refused before anybody looks for it', async () => {
  const { key, id } = await aKey();
  const wrong = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
  await journey.whileLocked('identity', 'partner_keys', async () => {
    for (const bad of ['hmk_short', wrong, rose.accessToken, newKey('mbr_00000000000000000000000000')]) {
      const { status, text } = await get(`${keyless}.json`, by(bad));
      expect([status, codeOf({ text })]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await get(`${keyless}?key=${key}&key=${key}`)).status).toBe(401);
    expect((await get(`${keyless}.json`, by(newKey(id)))).status).toBe(503);
  });
  expect((await get(`${keyless}.json`, by(newKey(id)))).status).toBe(401);
});

/** SQL can be counted only in the process that sends it. */
const together = shape === 'together' ? test : test.skip;

together('what a key is used for is told in batches, not by a statement for each request', async () => {
  const { key } = await aKey();
  const { statements } = await counting(() =>
    Promise.all(Array.from({ length: 100 }, () => get(`${keyless}.json`, by(key)))),
  );
  expect(statements.filter((one) => one.includes('partner_key_usage')).length).toBeLessThan(20);
});
