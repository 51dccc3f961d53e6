import { withBrowser } from './browser.fixtures';
import { barriers, turn, visit } from './eyes.fixtures';
import { consenting, elementOn, type Host, openHost, withdraw } from './host.fixtures';

const reserve = 'h1{margin:1rem 0}hameau-members{display:block;min-height:44rem}';

withBrowser('the element on a partner’s page', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(53);
  }, 60_000);
  afterAll(() => host?.close());

  const after = '<p>After</p>';
  const shown = (body = elementOn(host.hameau), more = {}) =>
    host.show({ body: `<main><h1>Perche</h1>${body}${after}</main>`, css: reserve, ...more });

  /** A page on which the first members are to be read. */
  async function opened(options = {}) {
    const seen = await visit(browser(), options);
    await seen.page.clock.install();
    await seen.page.goto(host.url);
    await seen.page.getByText('Settler 52 of perche').waitFor();
    return seen;
  }

  test.each([
    [320, 'dark', 'lang="fr"'],
    [768, 'light', 'lang="en"'],
    [1_280, 'dark', 'lang="ar" dir="rtl"'],
    [1_600, 'light', 'lang="fr"'],
  ] as const)(
    'is readable, fits and moves nothing at %i pixels, %s, on a page with %s',
    async (width, scheme, attributes) => {
      shown(undefined, { attributes });
      const seen = await opened({ viewport: { width, height: 720 }, colorScheme: scheme });
      const { page } = seen;
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(await barriers(page)).toEqual([]);
      expect(await seen.shifted()).toBeLessThan(0.001);
      expect(seen.faults).toEqual([]);
      const box = page.locator('hameau-members >> [part=box]');
      expect(await box.evaluate((one) => getComputedStyle(one).direction)).toBe('ltr');
      expect(await box.getAttribute('lang')).toBe(attributes.includes('fr') ? 'fr' : 'en');
      await page.close();
    },
  );

  test('has the theme and the look that its page gives it', async () => {
    const css = `${reserve}hameau-members{--hameau-ground:rgb(1, 2, 3)}hameau-members::part(card){border-width:5px}`;
    shown(elementOn(host.hameau, 'region="perche" partner="town-hall" theme="dark"'), { css });
    const { page } = await opened({ colorScheme: 'light' });
    const look = await page.locator('hameau-members >> [part=box]').evaluate((box) => {
      const card = box.querySelector('[part=card]');
      const { backgroundColor, colorScheme } = getComputedStyle(box);
      return [backgroundColor, colorScheme, card && getComputedStyle(card).borderTopWidth];
    });
    expect(look).toEqual(['rgb(1, 2, 3)', 'dark', '5px']);
    await page.close();
  });

  test('leads to members’ own pages alone, in a tab that knows nothing of this one', async () => {
    shown();
    const { page } = await opened();
    const link = page.getByRole('link', { name: 'Mine' }).first();
    expect(await link.getAttribute('href')).toBe('https://example.org/');
    expect(await link.getAttribute('rel')).toBe('me nofollow noopener');
    expect(await link.getAttribute('target')).toBe('_blank');
    await page.close();
  });

  test('shows more by the keyboard, says how many, and loses nobody’s place', async () => {
    shown();
    const { page } = await opened();
    const button = page.getByRole('button', { name: 'Voir plus' });
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('24 / 53');
    await button.focus();
    await page.keyboard.press('Enter');
    await status.getByText('48 / 53').waitFor();
    expect(await button.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(
      true,
    );
    await page.keyboard.press('Enter');
    await status.getByText('53 / 53').waitFor();
    expect(await button.isVisible()).toBe(false);
    const focused = await page
      .locator('hameau-members')
      .evaluate((one) => one.shadowRoot?.activeElement?.textContent ?? '');
    // The forty-ninth, who came last.
    expect(focused).toContain('Settler 4 of perche');
    expect(await page.getByRole('listitem').count()).toBe(53);
    await page.close();
  });

  test('drops who withdrew from an open page, and whoever reads it stays where they were', async () => {
    const villager = await consenting(host, 'Wanda Withdraws');
    shown();
    const { page } = await opened();
    await page.getByText('Wanda Withdraws').waitFor();
    const kept = page.getByRole('link', { name: 'Mine' }).nth(2);
    await kept.focus();
    await withdraw(host, villager);
    const asked = page.waitForResponse(/perche\.json/);
    await page.clock.runFor(53_000);
    await asked;
    await page.getByText('Wanda Withdraws').waitFor({ state: 'detached' });
    expect(await kept.evaluate((one) => (one.getRootNode() as ShadowRoot).activeElement === one)).toBe(true);
    await page.close();
  });

  test('asks with its tag, no more often than that is needed, and not while nobody looks', async () => {
    shown();
    const { page } = await opened();
    const asked: string[] = [];
    page.on('request', (request) => request.url().includes('.json') && asked.push(request.url()));
    await page.clock.runFor(46_000);
    expect(asked).toHaveLength(0);
    const answer = page.waitForResponse(/perche\.json/);
    await page.clock.runFor(5_000);
    // The browser sends the tag and knows the answer: 304 on the wire, nothing anew.
    expect((await (await answer).request().allHeaders())['if-none-match']).toMatch(/^"/);
    await turn(page, 'hidden');
    await page.clock.runFor(600_000);
    expect(asked).toHaveLength(1);
    // For so long nobody could tell: it is off before anyone sees it, and asked for at once.
    expect(await page.getByText('Settler 52 of perche').count()).toBe(0);
    await turn(page, 'visible');
    await page.getByText('Settler 52 of perche').waitFor();
    expect(asked).toHaveLength(2);
    await page.close();
  });

  test('takes members off when for 60 seconds nobody can tell whether they may be shown, and says why', async () => {
    shown();
    const { page } = await opened();
    await page.context().setOffline(true);
    await page.clock.runFor(52_000);
    expect(await page.getByText('Settler 52 of perche').count()).toBe(1);
    await page.clock.runFor(8_000);
    expect(await page.getByText('Settler 52 of perche').count()).toBe(0);
    await page.getByText('Hameau ne peut dire si c’est encore permis').waitFor();
    expect(await page.getByRole('link', { name: 'Membres du réseau dans le Perche' }).isVisible()).toBe(true);
    await page.context().setOffline(false);
    await page.clock.runFor(52_000);
    await page.getByText('Settler 52 of perche').waitFor();
    await page.close();
  });

  test('follows its attributes, and is still once it is removed', async () => {
    shown();
    const { page, faults } = await opened();
    const element = page.locator('hameau-members');
    await element.evaluate((one) => one.setAttribute('lang', 'en'));
    await page.getByText('Translator').first().waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).waitFor();
    await element.evaluate((one) => one.setAttribute('partner', 'nobody-here'));
    await page.getByText('Not shown: Hameau cannot be asked').waitFor();
    expect(await page.getByText('Settler').count()).toBe(0);
    await element.evaluate((one) => one.setAttribute('partner', 'town-hall'));
    await page.getByText('Settler 52 of perche').waitFor();
    expect(faults.filter((fault) => !/nobody-here|Failed to load/.test(fault))).toEqual([]);
    const asked: string[] = [];
    await element.evaluate((one) => one.remove());
    page.on('request', (request) => asked.push(request.url()));
    await page.clock.runFor(120_000);
    expect(asked).toEqual([]);
    await page.close();
  });
});
