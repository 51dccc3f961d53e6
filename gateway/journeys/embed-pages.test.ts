import { getFrom, jsonOf, pathOf } from './embed.fixtures';
import { type Journey, openJourney } from './journey.fixtures';
import { partnerships, savePartner, settle } from './people.fixtures';

type Partner = Awaited<ReturnType<typeof partnerships>>[number];

let journey: Journey;
let get: ReturnType<typeof getFrom>;
let school: Partner;
beforeAll(async () => {
  journey = await openJourney();
  get = getFrom(journey);
  const settlers = await settle(journey, 'belleme', 5);
  const partners = await partnerships(journey, ['town-hall', 'school', 'asked-late'], settlers);
  school = partners[1] as Partner;
  await journey.until(async () => JSON.parse((await get(jsonOf())).text).total === settlers.length);
}, 60_000);
afterAll(() => journey?.close());

test('a page is kept for no longer than consent allows, framed by its partner alone, and read by its pages alone', async () => {
  const page = await get(pathOf());
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/frame-ancestors https:\/\/town-hall\.example$/);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain('script-src http://localhost:4000/embed/framed.js;');
  expect(page.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(page.headers.get('x-frame-options')).toBeNull();
  expect(page.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(page.headers.get('x-robots-tag')).toBe('noindex, noarchive');

  const from = async (origin: string) => (await get(jsonOf(), { origin })).headers;
  const own = await from('https://town-hall.example');
  expect(own.get('access-control-allow-origin')).toBe('https://town-hall.example');
  expect(own.get('access-control-allow-credentials')).toBeNull();
  expect(own.get('vary')).toContain('Origin');
  expect((await from('https://school.example')).get('access-control-allow-origin')).toBeNull();
  expect((await from('null')).get('access-control-allow-origin')).toBeNull();
});

test('a tag is of the very bytes: packed ones have another; HEAD and 304 say the same as GET', async () => {
  const plain = await get(pathOf(), { 'accept-encoding': 'identity' });
  const packed = await get(pathOf(), { 'accept-encoding': 'gzip' });
  const other = await get(pathOf(), { 'accept-encoding': 'br' });
  expect(packed.text).toBe(plain.text);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(other.headers.get('content-encoding')).toBeNull();
  const [tag, tagOfPacked] = [plain.headers.get('etag') ?? '', packed.headers.get('etag') ?? ''];
  expect(other.headers.get('etag')).toBe(tag);
  expect(tagOfPacked).not.toBe(tag);

  for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const again = await get(pathOf(), { 'accept-encoding': 'identity', 'if-none-match': known });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', tag]);
    expect(again.headers.get('cache-control')).toContain('max-age=0');
  }
  const unknown = { 'accept-encoding': 'identity', 'if-none-match': `"other", ${tagOfPacked}` };
  expect((await get(pathOf(), unknown)).status).toBe(200);
  const head = await get(pathOf(), { 'accept-encoding': 'identity' }, 'HEAD');
  expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', tag]);
  expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(plain.text)));
});

test('a page speaks French or English: as its address says, else as the browser wishes', async () => {
  const french = await get(pathOf('&lang=fr'), { 'accept-language': 'en' });
  expect(french.text).toContain('<html lang="fr">');
  expect(french.text).toContain('Chaque membre a consenti');
  expect(french.headers.get('vary') ?? '').not.toContain('Accept-Language');
  const wished = await get(pathOf(), { 'accept-language': 'fr-CA, en;q=0.5' });
  expect(wished.headers.get('vary')).toContain('Accept-Language');
  expect(wished.headers.get('content-language')).toBe('fr');
  expect((await get(pathOf(), { 'accept-language': 'de' })).text).toContain('<html lang="en">');
});

test.each([
  ['no partner', '/embed/regions/perche', 400, 'BAD_USER_INPUT'],
  ['two partners', pathOf('&partner=school'), 400, 'BAD_USER_INPUT'],
  ['a partner there is not', pathOf().replace('town-hall', 'nobody'), 404, 'NOT_FOUND'],
  ['a partner that cannot be', pathOf().replace('town-hall', '%3Cb%3E%00'), 404, 'NOT_FOUND'],
  ['a region there is not', pathOf('', 'atlantis'), 404, 'NOT_FOUND'],
  ['a region that cannot be', pathOf('', '%22%3E%00'), 404, 'NOT_FOUND'],
  ['a circle', pathOf('', 'ux'), 404, 'NOT_FOUND'],
  ['a cursor of nothing', pathOf('&after=rubbish'), 400, 'BAD_USER_INPUT'],
  ['a language we do not speak', pathOf('&lang=de'), 400, 'BAD_USER_INPUT'],
])(
  '%s: said in both languages, with a code for programs, and not kept',
  async (_what, path, status, code) => {
    const page = await get(path, { 'accept-language': 'fr' });
    expect(page.status).toBe(status);
    expect(page.text).toContain('<html lang="fr">');
    expect(page.text).toMatch(/<p lang="en">.+<\/p>/);
    expect(page.text).not.toContain('<b>');
    const json = await get(path.replace('?', '.json?').replace(/perche$/, 'perche.json'));
    expect(json.status).toBe(status);
    expect(JSON.parse(json.text)).toMatchObject({
      errors: [{ message: expect.any(String), extensions: { code } }],
    });
    for (const { headers } of [page, json]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('etag')).toBeNull();
      expect(headers.get('x-frame-options')).toBeNull();
    }
  },
);

test('a partner that is switched off has no page, and nobody may frame what is said instead', async () => {
  await savePartner(journey, { ...school, isActive: false });
  const path = pathOf().replace('town-hall', 'school');
  const page = await get(path);
  expect(page.status).toBe(404);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  await savePartner(journey, school);
  await journey.until(async () => (await get(path)).status === 200);
});

// Each asks for what nobody has asked for: what was answered a moment ago needs no service.
test.each([
  ['identity', 'partners', 'perche', 'asked-late'],
  ['regions', 'communities', 'perche', 'town-hall'],
  ['directory', 'people', 'maine', 'town-hall'],
])(
  'while %s hangs there is no page, rather than a part of one, and all of it afterwards',
  async (service, table, region, partner) => {
    const [page, json] = [pathOf, jsonOf].map((of) => of('', region).replace('town-hall', partner));
    await journey.whileLocked(service, table, async () => {
      for (const path of [page as string, json as string]) {
        const { status, headers, text } = await get(path);
        expect([status, headers.get('cache-control')]).toEqual([503, 'no-store']);
        expect(headers.get('retry-after')).toBe('2');
        expect(text).not.toMatch(/identity|regions|directory/);
      }
    });
    await journey.until(async () => (await get(page as string)).status === 200);
  },
);
