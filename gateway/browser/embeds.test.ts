import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Journey, openJourney } from '../journeys/journey.fixtures';
import { framedBy, partnerships, settle } from '../journeys/people.fixtures';
import { withBrowser } from './browser.fixtures';

withBrowser('a partner’s page', (browser) => {
  let journey: Journey;
  let site: Server;
  let port: number;
  beforeAll(async () => {
    journey = await openJourney();
    site = createServer((_request, response) => {
      const address = `${journey.url}/embed/regions/perche?partner=town-hall&amp;lang=fr`;
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><title>Town hall</title><iframe src="${address}" width="280"></iframe>`);
    });
    await new Promise<void>((resolve) => site.listen(0, resolve));
    port = (site.address() as AddressInfo).port;
    const [partner] = await partnerships(journey, ['town-hall'], await settle(journey, 'perche', 3));
    if (partner) await framedBy(journey, partner, `http://127.0.0.1:${port}`);
    await journey.until(async () =>
      (await journey.page('/embed/regions/perche?partner=town-hall')).includes('Settler 2'),
    );
  }, 60_000);
  afterAll(async () => {
    await new Promise((resolve) => site?.close(resolve));
    await journey?.close();
  });

  /** What the frame on this page shows, with scripts off as they may be anywhere. */
  async function framedOn(url: string) {
    const page = await browser().newPage({ javaScriptEnabled: false });
    await page.goto(url);
    const [, frame] = page.frames();
    await frame?.waitForLoadState();
    return { text: (await frame?.locator('body').allInnerTexts())?.join() ?? '', close: () => page.close() };
  }

  test('shows its members in a frame, without a script', async () => {
    const { text, close } = await framedOn(`http://127.0.0.1:${port}/`);
    expect(text).toContain('Settler 2 of perche');
    expect(text).toContain('3 membres');
    expect(text).toContain('Partner <town-hall>');
    await close();
  });

  test('shows nothing on pages of another origin, the same server’s by another name', async () => {
    const { text, close } = await framedOn(`http://localhost:${port}/`);
    expect(text).not.toContain('Settler');
    await close();
  });

  test('fits a narrow frame, and is read by its headings and lists', async () => {
    const page = await browser().newPage({ viewport: { width: 280, height: 600 } });
    await page.goto(`${journey.url}/embed/regions/perche?partner=town-hall&lang=en`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['Perche']);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(3);
    expect(await page.getByRole('list', { name: 'Members' }).count()).toBe(1);
    await page.close();
  });
});
