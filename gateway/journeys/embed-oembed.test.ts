import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathOf as anyPath, getFrom, openOnItsOwnAddress } from './embed.fixtures';
import type { Journey } from './journey.fixtures';
import { partnerships } from './people.fixtures';

let journey: Journey;
let get: ReturnType<typeof getFrom>;
beforeAll(async () => {
  journey = await openOnItsOwnAddress();
  get = getFrom(journey);
  await partnerships(journey, ['town-hall']);
}, 60_000);
afterAll(() => journey?.close());

const pathOf = (rest = '') => anyPath(rest, 'perche');

/** As a site that follows the link in the page's head finds it: in a process of its own, since jest cannot load what it is made of. */
async function extracted(url: string, size: object): Promise<{ readonly html: string }> {
  const script = `require('@extractus/oembed-extractor').extract(process.argv[1], JSON.parse(process.argv[2])).then(
    (found) => process.stdout.write(JSON.stringify(found)))`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, url, JSON.stringify(size)], {
    cwd: join(__dirname, '..', '..'),
  });
  return JSON.parse(stdout);
}

describe('oEmbed', () => {
  const asked = (url: string, rest = '') => `/embed/oembed?url=${encodeURIComponent(url)}${rest}`;
  const page = (rest = '') => `${journey.url}${pathOf(rest)}`.replace('127.0.0.1', 'localhost');

  test('a page is found by its link, and put into a frame of the size that is wished', async () => {
    const found = await extracted(page('&lang=fr'), { maxwidth: 320, maxheight: 400 });
    expect(found).toMatchObject({
      type: 'rich',
      version: '1.0',
      provider_name: 'Hameau',
      width: 320,
      height: 400,
      cache_age: 45,
    });
    const { html } = found;
    expect(html).toContain(
      'sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
    );
    const [, src = ''] = /src="([^"]+)"/.exec(html) ?? [];
    expect(src.replaceAll('&amp;', '&')).toBe(page('&lang=fr'));
    const [, link = ''] =
      /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(
        (await get(pathOf())).text,
      ) ?? [];
    const { status, headers, text } = await get(
      new URL(link.replaceAll('&amp;', '&')).pathname + new URL(link.replaceAll('&amp;', '&')).search,
    );
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(JSON.parse(text).title).toBe('Perche · Partner <town-hall>');
  });

  test.each<[string, () => string, number]>([
    ['XML', () => asked(page(), '&format=xml'), 501],
    ['no address', () => '/embed/oembed', 400],
    [
      'an address of elsewhere',
      () => asked('https://elsewhere.example/embed/regions/perche?partner=town-hall'),
      404,
    ],
    ['what is no page', () => asked(page().replace('perche?', 'perche.rss?')), 404],
    ['a region there is not', () => asked(page().replace('perche', 'atlantis')), 404],
    ['a page of no partner', () => asked(page().replace(/\?.*/, '')), 400],
    ['a size that is none', () => asked(page(), '&maxwidth=-1'), 400],
  ])('%s is refused, for any page to read', async (_what, path, expected) => {
    const { status, headers, text } = await get(path());
    expect([status, headers.get('access-control-allow-origin'), headers.get('cache-control')]).toEqual([
      expected,
      '*',
      'no-store',
    ]);
    expect(JSON.parse(text).errors[0].message).toEqual(expect.any(String));
  });
});
