import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { newKey } from '../../kit/bearer-key';
import { getFrom, openOnItsOwnAddress } from './embed.fixtures';
import type { Journey } from './journey.fixtures';
import { organise } from './organisations.fixtures';
import { converse, partnerships, settle } from './people.fixtures';

let journey: Journey;
let get: ReturnType<typeof getFrom>;
beforeAll(async () => {
  journey = await openOnItsOwnAddress();
  get = getFrom(journey);
  const settlers = await settle(journey, 'perche', 30);
  await partnerships(journey, ['town-hall'], settlers);
  const asked = await journey.join('Asked');
  await organise(journey, settlers.slice(0, 26), asked.id);
  await converse(journey, settlers.slice(0, 26), ['perche']);
  await journey.until(async () => {
    const { text } = await get('/embed/regions/perche.json?partner=town-hall');
    return JSON.parse(text).total === settlers.length;
  });
}, 120_000);
afterAll(() => journey?.close());

const lists = ['', '/organisations', '/threads'];
const endings = ['', '.json', '.jsonfeed', '.rss', '.atom', '.svg'];
const pathOf = (list: string, ending: string, rest = '', region = 'perche') =>
  `/embed/regions/${region}${list}${ending}?partner=town-hall${rest}`;
const everyForm = [
  ...lists.flatMap((list) => endings.map((ending) => [list, ending] as const)),
  ['/map', '.svg'] as const,
];
const programs = ['.json', '.jsonfeed', '.rss', '.atom'];

test.each(everyForm)(
  '%s%s: an answer that is kept for a minute, with a tag, by GET and HEAD, in both languages',
  async (list, ending) => {
    const plain = { 'accept-encoding': 'identity' };
    const page = await get(pathOf(list, ending), plain);
    expect(page.status).toBe(200);
    // What stays open is looked for anew whenever it is opened: the page by its script, the map since browsers load it anew.
    const staysOpen = ending === '' || list === '/map';
    expect(page.headers.get('cache-control')).toBe(
      staysOpen ? 'public, max-age=0, must-revalidate' : 'public, max-age=45, stale-while-revalidate=5',
    );
    expect(page.headers.get('refresh')).toBe(list === '/map' ? '50' : null);
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('x-robots-tag')).toBe('noindex, noarchive');
    const tag = page.headers.get('etag') ?? '';
    const again = await get(pathOf(list, ending), { ...plain, 'if-none-match': tag });
    expect([again.status, again.text]).toEqual([304, '']);
    const head = await get(pathOf(list, ending), plain, 'HEAD');
    expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', tag]);
    expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(page.text)));
    const french = await get(pathOf(list, ending, '&lang=fr'), { 'accept-language': 'en' });
    expect(french.headers.get('content-language')).toBe('fr');
    expect(french.headers.get('vary')).not.toContain('Accept-Language');
    const wished = await get(pathOf(list, ending), { 'accept-language': 'fr-CA, en;q=0.5' });
    expect(wished.headers.get('content-language')).toBe('fr');
  },
);

test.each(everyForm)('%s%s of what there is not is refused by a code, and not kept', async (list, ending) => {
  const refused = async (path: string, headers = {}) => {
    const answer = await get(path, headers);
    const code = ending === '' ? null : JSON.parse(answer.text).errors[0].extensions.code;
    expect(answer.headers.get('cache-control')).toBe('no-store');
    if (ending === '') expect(answer.text).toMatch(/<p lang="(en|fr)">.+<\/p>/);
    return [answer.status, code ?? null];
  };
  const codeOf = (code: string) => (ending === '' ? null : code);
  expect(await refused(pathOf(list, ending, '', 'atlantis'))).toEqual([404, codeOf('NOT_FOUND')]);
  expect(await refused(pathOf(list, ending).replace('town-hall', 'nobody'))).toEqual([
    404,
    codeOf('NOT_FOUND'),
  ]);
  expect(await refused(pathOf(list, ending, '&theme=pink'))).toEqual([400, codeOf('BAD_USER_INPUT')]);
  expect(await refused(pathOf(list, ending, '&lang=de'))).toEqual([400, codeOf('BAD_USER_INPUT')]);
  const authorization = `Bearer ${newKey(`hmk_${'0'.repeat(26)}`)}`;
  expect(await refused(pathOf(list, ending), { authorization })).toEqual([401, codeOf('UNAUTHENTICATED')]);
  if (list !== '/map')
    expect(await refused(pathOf(list, ending, '&after=rubbish'))).toEqual([400, codeOf('BAD_USER_INPUT')]);
});

test.each(everyForm.filter(([list]) => list !== '/map'))(
  '%s%s of a region without any says so',
  async (list, ending) => {
    const page = await get(pathOf(list, ending, '&lang=en', 'paris'));
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/Settler|Organisation \d|Thread \d/);
    if (ending === '') expect(page.text).toMatch(/<p class="empty">.+<\/p>/);
  },
);

test.each([
  ['a list', '/embed/regions/perche/unicorns?partner=town-hall', 'list'],
  ['a form', '/embed/regions/perche.docx?partner=town-hall', 'ending'],
  ['a form of a list', '/embed/regions/perche/threads.docx?partner=town-hall', 'ending'],
  ['a map that is no picture', '/embed/regions/perche/map.json?partner=town-hall', 'list'],
])('%s there is not is refused, with those there are', async (_what, path, field) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).toMatch(field === 'list' ? /organisations, threads/ : /json, jsonfeed, rss, atom, svg/);
});

test.each(lists)('feeds of %p parse, lead on to all there is, each once, and say the same', async (list) => {
  const read = {
    '.rss': (text: string) => {
      const { items, atom } = parseRssFeed(text);
      return {
        ids: items?.map(({ guid }) => guid?.value),
        next: atom?.links?.find(({ rel }) => rel === 'next')?.href,
      };
    },
    '.atom': (text: string) => {
      const { entries, links } = parseAtomFeed(text);
      return { ids: entries?.map(({ id }) => id), next: links?.find(({ rel }) => rel === 'next')?.href };
    },
    '.jsonfeed': (text: string) => {
      const { items, next_url: next } = parseJsonFeed(text);
      return { ids: items?.map(({ id }) => id), next };
    },
  };
  const found = await Promise.all(
    Object.entries(read).map(async ([ending, parsed]) => {
      const all: unknown[] = [];
      for (let at: string | undefined = `${journey.url}${pathOf(list, ending)}`; at; ) {
        const page: ReturnType<typeof parsed> = parsed(await (await fetch(at)).text());
        all.push(...(page.ids ?? []));
        at = page.next;
      }
      return all;
    }),
  );
  const [first = []] = found;
  expect(first.length).toBeGreaterThan(24);
  expect(new Set(first).size).toBe(first.length);
  for (const other of found) expect(other).toEqual(first);
});

test('threads and organisations are listed for programs, authors by name as they consented', async () => {
  const threads = JSON.parse((await get(pathOf('/threads', '.json'))).text);
  expect(threads.total).toBe(26);
  expect(threads.threads[0]).toEqual({
    url: expect.stringMatching(/\/threads\/thr_\w+$/),
    kind: 'DISCUSSION',
    language: 'en',
    title: 'Thread 25',
    excerpt: 'Message 0',
    author: 'Settler 25 of perche',
    startedAt: expect.any(String),
    lastPostedAt: expect.any(String),
  });
  const there = await get(new URL(threads.threads[0].url).pathname);
  expect(there.status).toBe(200);
  expect(there.text).toContain('Thread 25');
  expect((await get('/threads/thr_nothing')).status).toBe(404);
  const organisations = JSON.parse((await get(pathOf('/organisations', '.json'))).text);
  expect(organisations.total).toBe(26);
  expect(organisations.organisations[0]).toMatchObject({ name: 'Organisation 0', kind: 'COMPANY' });
  expect(JSON.stringify(organisations)).not.toContain('Settler');
});

test('members are found by what they let the partner show', async () => {
  const total = async (rest: string) => JSON.parse((await get(pathOf('', '.json', rest))).text).total;
  expect(await total('&skill=seo&skill=web-writing&profession=translator')).toBe(30);
  expect(await total('&skill=php')).toBe(0);
  for (const [rest, field] of [
    ['&skill=alchemy', 'skill'],
    ['&profession=%3Cb%3E', 'profession'],
  ]) {
    const { status, text } = await get(pathOf('', '.json', rest));
    expect(status).toBe(404);
    expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'NOT_FOUND', field });
  }
  expect((await get(pathOf('', '.json', '&skill=a&skill=b&skill=c&skill=d&skill=e&skill=f'))).status).toBe(
    400,
  );
  expect((await get(pathOf('/threads', '.json', '&skill=seo'))).status).toBe(400);
  const { text } = await get(pathOf('', '', '&skill=seo&theme=dark'));
  expect(text).toContain('data-theme="dark"');
  expect(text).toMatch(/href="\?partner=town-hall&amp;skill=seo&amp;theme=dark&amp;after=/);
});

test('only forms for programs are read by pages of the partner', async () => {
  for (const [list, ending] of everyForm) {
    const { headers } = await get(pathOf(list, ending), { origin: 'https://town-hall.example' });
    const allowed = headers.get('access-control-allow-origin');
    expect([ending, allowed]).toEqual([
      ending,
      programs.includes(ending) ? 'https://town-hall.example' : null,
    ]);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  }
});
