import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { elementOn, frameOn, type Host, mapOn } from '../../gateway/browser/host.fixtures';
import type { Reader, Sign } from './reader';

interface Opening {
  readonly name: string;
  readonly tells?: Sign;
  readonly options?: BrowserContextOptions;
  /** Before it is gone to. */
  before?(page: Page): Promise<void>;
  goTo(page: Page): Promise<void>;
  read(page: Page): Promise<string | null>;
}

/** A page in a real browser that is opened once and left open, and nobody touches. */
function openPage(browser: Browser, { name, tells = 'name', options, before, goTo, read }: Opening): Reader {
  let page: Page | null = null;
  let seen = '';
  return {
    name,
    tells,
    isPage: true,
    async open() {
      await page?.close();
      page = await browser.newPage(options);
      await before?.(page);
      await goTo(page);
    },
    async sees() {
      // A page that is being asked for again cannot be read for a moment: until it can, what was there is.
      if (page) seen = (await read(page).catch(() => null)) ?? seen;
      return seen;
    },
  };
}

type Before = Opening['before'];

export const elementPage = (
  browser: Browser,
  host: Host,
  name = 'an open page with the element',
  before?: Before,
) =>
  openPage(browser, {
    name,
    ...(before ? { before } : {}),
    async goTo(page) {
      host.show({ body: `<main>${elementOn(host.hameau)}</main>` });
      await page.goto(host.url);
      await page.locator('hameau-members >> [part=card]').first().waitFor();
    },
    read: (page) => page.locator('hameau-members').evaluate((one) => one.shadowRoot?.textContent ?? ''),
  });

export const framePage = (browser: Browser, host: Host) =>
  openPage(browser, {
    name: 'an open page with the frame',
    async goTo(page) {
      host.show({ body: `<main>${frameOn(host.hameau)}</main>` });
      await page.goto(host.url);
      await page.frameLocator('hameau-frame >> iframe').getByRole('heading', { level: 2 }).first().waitFor();
    },
    read: (page) => page.frameLocator('hameau-frame >> iframe').locator('body').textContent(),
  });

export const plainPage = (
  browser: Browser,
  host: Host,
  name = 'an open page without script',
  before?: Before,
) =>
  openPage(browser, {
    name,
    options: { javaScriptEnabled: false },
    ...(before ? { before } : {}),
    async goTo(page) {
      await page.goto(`${host.hameau}/embed/regions/perche?partner=town-hall`);
    },
    read: (page) => page.locator('body').textContent(),
  });

export const mapPage = (browser: Browser, host: Host) =>
  openPage(browser, {
    name: 'an open page with the map',
    tells: 'area',
    async goTo(page) {
      host.show({
        body: `<main>${mapOn(host.hameau)}</main>`,
        policy: `frame-src ${host.hameau}/embed/regions/`,
      });
      await page.goto(host.url);
      await page.frameLocator('iframe').locator('.dot').first().waitFor();
    },
    read: (page) => page.frameLocator('iframe').locator('svg').textContent(),
  });
