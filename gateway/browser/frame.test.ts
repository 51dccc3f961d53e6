import type { Page } from 'playwright-core';
import { withBrowser } from './browser.fixtures';
import { barriers, visit } from './eyes.fixtures';
import { consenting, frameOn, type Host, openHost, withdraw } from './host.fixtures';

withBrowser('the frame on a partner’s page', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(7);
  }, 60_000);
  afterAll(() => host?.close());

  const framed = (page: Page) => page.frames()[1];

  /** How high the frame is, once it is shown, and how high what is in it. */
  async function heights(page: Page) {
    const outside = await page.evaluate(() => {
      const frame = document.querySelector('hameau-frame')?.shadowRoot?.querySelector('iframe');
      return frame && getComputedStyle(frame).visibility === 'visible' ? frame.clientHeight : 0;
    });
    const inside = await framed(page)?.evaluate(() => document.documentElement.offsetHeight);
    return { outside, inside };
  }

  const sized = (page: Page) =>
    host.journey.until(async () => {
      const { outside, inside } = await heights(page);
      return outside > 100 && outside === inside;
    });

  async function opened(options = {}, attributes = 'lang="fr"') {
    const css = 'hameau-frame{display:block;min-height:44rem}';
    host.show({ body: `<main><h1>Mairie</h1>${frameOn(host.hameau)}<p>After</p></main>`, css, attributes });
    const seen = await visit(browser(), options);
    await seen.page.clock.install();
    await seen.page.goto(host.url);
    await sized(seen.page);
    return seen;
  }

  test.each([
    ['dark', 'lang="fr"'],
    ['light', 'lang="ar" dir="rtl"'],
  ] as const)(
    'is as high as its page at every width, %s, on a page with %s',
    async (colorScheme, attributes) => {
      const seen = await opened({ colorScheme }, attributes);
      const { page } = seen;
      for (const width of [320, 768, 1_600]) {
        await page.setViewportSize({ width, height: 720 });
        await sized(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      expect(await barriers(page)).toEqual([]);
      const inside = framed(page);
      expect(inside && (await barriers(inside))).toEqual([]);
      expect(await seen.shifted()).toBeLessThan(0.001);
      expect(seen.faults).toEqual([]);
      await page.close();
    },
  );

  test('says what it is, waits until it is near, and may do little', async () => {
    const { page } = await opened();
    const frame = page.locator('hameau-frame >> iframe');
    expect(await frame.getAttribute('title')).toBe('Membres du réseau dans le Perche');
    expect(await frame.getAttribute('loading')).toBe('lazy');
    const leave = framed(page)?.evaluate(() => {
      if (window.top) window.top.location.href = 'https://elsewhere.example/';
    });
    await expect(leave).rejects.toThrow(/not allowed to navigate|permission/i);
    expect(page.url()).toBe(host.url);
    await page.close();
  });

  test('drops who withdrew while it is open, and is as high as what is left', async () => {
    const villager = await consenting(host, 'Willy Withdraws');
    const { page } = await opened();
    const there = () => framed(page)?.getByText('Willy Withdraws').count();
    expect(await there()).toBe(1);
    await withdraw(host, villager);
    await page.clock.runFor(53_000);
    await host.journey.until(async () => (await there()) === 0);
    await sized(page);
    expect(await framed(page)?.getByText('Settler 6 of perche').count()).toBe(1);
    await page.close();
  });

  test('takes members off when for 60 seconds nobody can tell whether they may be shown', async () => {
    const { page } = await opened();
    await page.context().setOffline(true);
    await page.clock.runFor(62_000);
    await host.journey.until(async () => (await framed(page)?.getByText('Settler').count()) === 0);
    await framed(page)?.getByText('Hameau ne peut dire si c’est encore permis').waitFor();
    await page.context().setOffline(false);
    await page.clock.runFor(60_000);
    await host.journey.until(async () => ((await framed(page)?.getByText('Settler').count()) ?? 0) > 0);
    await page.close();
  });

  test('is asked for again by a page without script', async () => {
    const { page } = await visit(browser(), { javaScriptEnabled: false });
    await page.goto(`${host.hameau}/embed/regions/perche?partner=town-hall`);
    const refresh = page.locator('noscript meta[http-equiv=refresh], meta[http-equiv=refresh]');
    expect(await refresh.getAttribute('content')).toBe('50');
    await page.close();
    const scripted = await visit(browser());
    await scripted.page.goto(`${host.hameau}/embed/regions/perche?partner=town-hall`);
    expect(await scripted.page.locator('meta[http-equiv=refresh]').count()).toBe(0);
    await scripted.page.close();
  });
});
