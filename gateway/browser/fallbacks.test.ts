import { withBrowser } from './browser.fixtures';
import { visit } from './eyes.fixtures';
import { elementOn, frameOn, type Host, openHost } from './host.fixtures';

const css = 'hameau-members,hameau-frame{display:block;min-height:44rem}.away{display:none}';
const words = 'Membres du réseau dans le Perche';

withBrowser('what stands on a partner’s page', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(30);
  }, 60_000);
  afterAll(() => host?.close());

  const forms = [
    ['the element', () => elementOn(host.hameau)],
    ['the frame', () => frameOn(host.hameau)],
  ] as const;

  describe.each(forms)('%s', (_name, code) => {
    test('is a link that leads to the whole list where no script runs', async () => {
      host.show({ body: code(), css });
      const { page } = await visit(browser(), { javaScriptEnabled: false });
      await page.goto(host.url);
      await page.getByRole('link', { name: words }).click();
      await page.getByRole('heading', { level: 1, name: 'Perche' }).waitFor();
      await page.close();
    });

    test('is a link while Hameau is down, whether its script came or not', async () => {
      host.show({ body: code(), css });
      for (const down of [/\/embed\//, /\/embed\/regions\//]) {
        const { page } = await visit(browser());
        await page.route(down, (route) => route.abort('connectionrefused'));
        const failed = page.waitForEvent('requestfailed');
        await page.goto(host.url);
        await failed;
        const link = page.getByRole('link', { name: words });
        await link.waitFor();
        await page.unroute(down);
        await link.click();
        await page.getByRole('heading', { level: 1, name: 'Perche' }).waitFor();
        await page.close();
      }
    });

    test('comes late over a slow network, as a link until then, and moves nothing', async () => {
      host.show({ body: `<main>${code()}<p>After</p></main>`, css });
      const seen = await visit(browser(), { viewport: { width: 800, height: 700 } });
      const { page } = seen;
      const wire = await page.context().newCDPSession(page);
      await wire.send('Network.emulateNetworkConditions', {
        ...{ offline: false, latency: 400, downloadThroughput: 20_000, uploadThroughput: 20_000 },
      });
      await page.goto(host.url, { waitUntil: 'commit' });
      await page.getByRole('link', { name: words }).waitFor();
      await sizedOrShown();
      expect(await page.getByRole('link', { name: words }).isVisible()).toBe(false);
      expect(await seen.shifted()).toBeLessThan(0.001);
      await page.close();

      async function sizedOrShown() {
        await host.journey.until(async () => {
          const one = page.locator('hameau-members,hameau-frame');
          return (await one.evaluate((element) => element.getBoundingClientRect().height)) > 1_000;
        });
      }
    });

    test('is whole in a tab that is opened later', async () => {
      host.show({ body: `<div class="away">${code()}</div>`, css });
      const { page } = await visit(browser());
      await page.goto(host.url);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => document.querySelector('.away')?.classList.remove('away'));
      const height = () =>
        page.locator('hameau-members,hameau-frame').evaluate((one) => one.getBoundingClientRect().height);
      await host.journey.until(async () => (await height()) > 1_000);
      expect(await page.getByRole('link', { name: words }).isVisible()).toBe(false);
      await page.close();
    });

    test('pushes what follows it where no room was kept, as the measure of that can tell', async () => {
      host.show({ body: `<main>${code()}<p>After</p></main>` });
      const seen = await visit(browser());
      await seen.page.goto(host.url);
      await host.journey.until(async () => (await seen.shifted()) > 0.01);
      await seen.page.close();
    });
  });
});
