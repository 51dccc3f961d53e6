import { graphReader } from './graph-reader';
import type { Ground } from './ground';
import { keptReader } from './kept-reader';
import { elementPage, framePage, mapPage, plainPage } from './open-pages';
import type { Reader, Sign } from './reader';

const forms = [
  ...['', '.json', '.jsonfeed', '.rss', '.atom', '.svg', '/map.svg'],
  ...['/threads', '/threads.json', '/threads.rss'],
];
/** A card counts them, a map marks areas. */
const signs: Readonly<Record<string, Sign>> = { '.svg': 'count', '/map.svg': 'area' };
/** What a gateway kept may be given for eight seconds (decision 0035): asked for at any time of these. */
const latestMs = 9_000;

const pathOf = (form: string) => `/embed/regions/perche${form}?partner=town-hall`;
const nameOf = (form: string) => (form === '' ? 'the page' : `the page's ${form.replace(/^\W/, '')}`);

/** Each form from each gateway, asked for just before they leave and at some time after; each open page; and the graph. */
export function everyReader({ browser, host, key, urls }: Ground): Reader[] {
  const kept = urls.flatMap((url, at) =>
    forms.flatMap((form, place) => {
      const one = { name: nameOf(form), url: url + pathOf(form), tells: signs[form] ?? 'name' };
      const lateMs = (latestMs * (1 + place + at * forms.length)) / (urls.length * forms.length);
      return [keptReader(one), keptReader({ ...one, lateMs })];
    }),
  );
  return [
    ...kept,
    ...urls.map((url) => graphReader(url, key)),
    elementPage(browser, host),
    framePage(browser, host),
    mapPage(browser, host),
    plainPage(browser, host),
  ];
}

/** Those that are wrong on purpose: each goes on showing who has left. */
export function wrongReaders({ browser, host, urls: [url = ''] }: Ground): Reader[] {
  return [
    keptReader({
      name: 'a cache that holds pages for longer than it may',
      url: url + pathOf(''),
      heldFor: () => 90,
    }),
    keptReader({
      name: 'a cache that never asks again what it was told to hold for a minute',
      url: url + pathOf('.json'),
      heldFor: (told) => (told.includes('max-age') ? Number.POSITIVE_INFINITY : 0),
    }),
    elementPage(browser, host, 'an element whose clock stands', async (page) => {
      await page.addInitScript(() => {
        globalThis.setInterval = (() => 0) as never;
      });
    }),
    plainPage(browser, host, 'a page that is not asked for again', async (page) => {
      await page.route(/\/embed\/regions\//, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(/<meta http-equiv="?refresh[^>]*>/, '');
        await route.fulfill({ response, body });
      });
    }),
  ];
}
