import { withBrowser } from './browser.fixtures';
import { barriers, visit } from './eyes.fixtures';
import { type Host, openHost } from './host.fixtures';

withBrowser('the page that writes the code', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(5);
  }, 60_000);
  afterAll(() => host?.close());

  const at = (search = '') => `${host.hameau}/embed/build${search}`;
  const chosen = '?in=en&region=perche&partner=town-hall';

  test.each([
    ['light', 1_280],
    ['dark', 320],
  ] as const)('is whole and readable, %s, at %i pixels', async (colorScheme, width) => {
    for (const form of ['element', 'frame', 'picture', 'link', 'feeds', 'server']) {
      const { page, faults } = await visit(browser(), { colorScheme, viewport: { width, height: 900 } });
      await page.goto(at(`${chosen}&form=${form}`));
      if (form === 'element') await page.getByText('Settler 4 of perche').waitFor();
      if (form === 'frame')
        await page.frameLocator('hameau-frame >> iframe').getByText('Settler 4').waitFor();
      if (form === 'picture') {
        const drawn = page.getByRole('img', { name: 'Hameau, perche : Members' });
        await host.journey.until(() =>
          drawn.evaluate((one) => (one as HTMLImageElement).naturalWidth === 480),
        );
        await page.frameLocator('iframe[title$="Where members show to live"]').locator('svg').waitFor();
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await barriers(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    }
  });

  test('is used by the keyboard, live, and copies the code', async () => {
    const { page } = await visit(browser());
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(at('?in=fr'));
    expect(await page.getByRole('link', { name: 'In English' }).count()).toBe(1);
    await page.getByLabel('Région').focus();
    await page.keyboard.type('perche');
    await page.keyboard.press('Tab');
    await page.keyboard.type('town-hall');
    await page.locator('#live').getByText('Settler 4 of perche').waitFor();
    expect(page.url()).toContain('region=perche&partner=town-hall');
    await page.getByLabel('Langue de la liste').selectOption('en');
    await page.locator('#live').getByText('Translator').first().waitFor();
    const copy = page.getByRole('button', { name: 'Copier' }).first();
    await copy.focus();
    await page.keyboard.press('Enter');
    await copy.getByText('copié').waitFor();
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toContain('<hameau-members region="perche" partner="town-hall" lang="en">');
    expect(code).toContain(`<script type="module" src="${host.hameau}/embed/hameau.js"></script>`);
    expect(await page.context().cookies()).toEqual([]);
    await page.close();
  });

  test('works without script: the form is sent, the code stands there, and what is wrong is told', async () => {
    const { page } = await visit(browser(), { javaScriptEnabled: false });
    await page.goto(at('?in=en'));
    await page.getByLabel('Region').fill('No Such');
    await page.getByLabel('Your short name').fill('town-hall');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('Region is no short name').waitFor();
    await page.getByLabel('Region').fill('perche');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByText('add_shortcode').waitFor();
    await page.locator('#live').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Perche' }).waitFor();
    await page.close();
  });

  test('frames pages to look at, which no other page may, and no more than that', async () => {
    const policyOf = async (path: string) =>
      (await fetch(host.hameau + path)).headers.get('content-security-policy') ?? '';
    const page = '/regions/perche?partner=town-hall';
    expect(await policyOf(`/embed/build${page}`)).toMatch(/frame-ancestors 'self'$/);
    expect(await policyOf(`/embed${page}`)).toMatch(/frame-ancestors http:\/\/127\.0\.0\.1:\d+$/);
    expect(await policyOf('/embed/build')).toMatch(/frame-ancestors 'none'$/);
    expect(await policyOf('/embed/build')).not.toContain('unsafe');
  });
});
