import type { Page } from 'playwright-core';
import { withBrowser } from './browser.fixtures';
import { visit } from './eyes.fixtures';
import { elementOn, frameOn, type Host, type Hosted, openHost } from './host.fixtures';

const fallback = 'Membres du réseau dans le Perche';

/** Whatever a page could do to find out what a script may. */
const anything = "default-src * 'unsafe-inline' 'unsafe-eval' data:";

withBrowser('a hostile page', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(5);
  }, 60_000);
  afterAll(() => host?.close());

  async function opened(hosted: Hosted, url = host.url) {
    host.show({ policy: anything, ...hosted });
    const seen = await visit(browser());
    await seen.page.goto(url);
    return seen;
  }

  const membersOn = (page: Page) => page.getByText(/^Settler \d of perche$/);
  const shown = (page: Page) => membersOn(page).nth(4).waitFor();
  const frameHeight = (page: Page) =>
    page.evaluate(
      () => document.querySelector('hameau-frame')?.shadowRoot?.querySelector('iframe')?.clientHeight,
    );

  test('of another origin reads nothing, and shows its own link', async () => {
    const { page } = await opened({ body: elementOn(host.hameau) }, host.elsewhere);
    await page.getByText('Non affiché').waitFor();
    expect(await membersOn(page).count()).toBe(0);
    expect(await page.getByRole('link', { name: fallback }).isVisible()).toBe(true);
    await page.close();
  });

  test('of another origin frames nothing, and shows its own link', async () => {
    host.show({ policy: anything, body: frameOn(host.hameau) });
    const { page, faults } = await visit(browser());
    await page.goto(host.elsewhere);
    await host.journey.until(() => faults.some((fault) => fault.includes('frame-ancestors')));
    expect(await page.getByRole('link', { name: fallback }).isVisible()).toBe(true);
    expect(await frameHeight(page)).toBe(9);
    await page.close();
  });

  test('without an origin of its own reads nothing', async () => {
    const inner = elementOn(host.hameau).replaceAll('"', '&quot;');
    const { page } = await opened({ body: `<iframe sandbox="allow-scripts" srcdoc="${inner}"></iframe>` });
    const [, frame] = page.frames();
    await frame?.getByText(/Not shown|Non affiché/).waitFor();
    expect(await frame?.getByText('Settler').count()).toBe(0);
    await page.close();
  });

  test('of one partner shows nothing as another, by name or by a key', async () => {
    for (const partner of ['school', 'nobody']) {
      const { page } = await opened({
        body: elementOn(host.hameau, `region="perche" partner="${partner}" key="hmk_none"`),
      });
      await page.getByText(/Non affiché|n’affiche pas/).waitFor();
      expect(await membersOn(page).count()).toBe(0);
      await page.close();
    }
  });

  test('that says heights in the frame’s name is not believed', async () => {
    const { page } = await opened({ body: `${frameOn(host.hameau)}<iframe id="liar"></iframe>` });
    await host.journey.until(async () => ((await frameHeight(page)) ?? 0) > 100);
    const before = await frameHeight(page);
    await page.evaluate(() => {
      const liar = (document.getElementById('liar') as HTMLIFrameElement).contentWindow as Window;
      const frame = document.querySelector('hameau-frame')?.shadowRoot?.querySelector('iframe');
      window.postMessage({ hameau: 4_000 }, '*');
      (liar as unknown as { eval(code: string): void }).eval('parent.postMessage({ hameau: 4_001 }, "*")');
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { hameau: 4_002 },
          source: frame?.contentWindow,
          origin: 'https://x.example',
        }),
      );
    });
    expect(await frameHeight(page)).toBe(before);
    await page.close();
  });

  test('hears of heights that are none, and none is taken', async () => {
    const { page } = await opened({ body: frameOn(host.hameau) });
    await host.journey.until(async () => ((await frameHeight(page)) ?? 0) > 100);
    const before = await frameHeight(page);
    await page.frames()[1]?.evaluate(() => {
      for (const height of [
        0,
        -5,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        1e9,
        '900px;position:fixed',
        null,
        {},
      ])
        parent.postMessage({ hameau: height }, '*');
      for (const none of [null, undefined, 7, 'hameau', []]) parent.postMessage(none, '*');
      parent.postMessage({ hameau: 777 }, '*');
    });
    // Told last, so that all of them were heard.
    await host.journey.until(async () => (await frameHeight(page)) === 777);
    expect(before).not.toBe(777);
    await page.close();
  });

  test('whose link leads elsewhere gets no frame', async () => {
    const body = frameOn(host.hameau).replace(/href="[^"]*"/, 'href="javascript:alert(1)"');
    const { page } = await opened({ body });
    await page.waitForLoadState('networkidle');
    expect(page.frames()).toHaveLength(1);
    expect(await page.getByRole('link', { name: fallback }).isVisible()).toBe(true);
    await page.close();
  });

  test('gets markup in every field as words', async () => {
    host.show({ policy: anything, body: elementOn(host.hameau) });
    const { page, faults } = await visit(browser());
    const evil = '<img src=x onerror="globalThis.owned=1"><script>globalThis.owned=1</script>';
    const named = [{ slug: evil, name: evil }];
    const bad = [
      'javascript:globalThis.owned=1',
      'data:text/html,x',
      ' javascript:1',
      'HTTPS',
      evil,
      7,
      null,
    ];
    const member = {
      name: evil,
      headline: evil,
      place: evil,
      professions: named,
      skills: named,
      languages: [evil],
    };
    const members = [
      ...bad.map((url) => ({ ...member, website: url, photo: url, links: [{ title: evil, url }] })),
      { name: 7, professions: 'x', skills: null, links: { length: 3 }, headline: [evil] },
      { name: 'Last', website: 'HTTPS://last.example/"onclick="x' },
    ];
    await page.route(/perche\.json/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), members } });
    });
    await page.goto(host.url);
    await page.getByText('Last').waitFor();
    expect(await page.evaluate(() => (globalThis as { owned?: number }).owned)).toBeUndefined();
    const inside = await page.locator('hameau-members').evaluate(({ shadowRoot }) => ({
      tags: [...new Set([...(shadowRoot?.querySelectorAll('*') ?? [])].map((one) => one.localName))].sort(),
      links: [...(shadowRoot?.querySelectorAll('li a') ?? [])].map((one) => one.getAttribute('href')),
    }));
    expect(inside.tags).toEqual(['a', 'b', 'button', 'div', 'li', 'slot', 'ul']);
    expect(inside.links).toEqual(['HTTPS://last.example/"onclick="x']);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('is led nowhere else by an answer', async () => {
    host.show({ policy: anything, body: elementOn(host.hameau) });
    const { page } = await visit(browser());
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    await page.route(/perche\.json/, async (route) => {
      const answer = await route.fetch();
      const next = 'https://elsewhere.example/list.json?after=x';
      await route.fulfill({ response: answer, json: { ...(await answer.json()), next } });
    });
    await page.goto(host.url);
    await shown(page);
    const more = page.waitForRequest(/after=x/);
    await page.getByRole('button').click();
    expect((await more).url()).toBe(`${host.hameau}/embed/regions/perche.json?after=x`);
    expect(new Set(asked)).toEqual(new Set([host.url.slice(0, -1), host.hameau]));
    await page.close();
  });

  test('that puts its own in the place of the document’s names changes nothing', async () => {
    const names = ['createElement', 'querySelector', 'visibilityState', 'documentElement', 'dispatchEvent'];
    const clobbering = names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('');
    const globals = ['fetch', 'customElements', 'CSSStyleSheet', 'URL', 'home'].map(
      (id) => `<a id="${id}"></a>`,
    );
    const { page, faults } = await opened({
      body: `${clobbering}${globals.join('')}${elementOn(host.hameau)}${frameOn(host.hameau)}`,
    });
    await shown(page);
    await page.frames()[1]?.getByText('Settler 4 of perche').waitFor();
    expect(faults).toEqual([]);
    await page.close();
  });

  test('that writes into every object is neither believed nor shown', async () => {
    const body = `<script>Object.assign(Object.prototype, { name: 'Evil', headline: 'Evil', place: 'Evil', photo: 'https://evil.example/',
      website: 'https://evil.example/', method: 'POST', body: 'x', credentials: 'include', mode: 'no-cors', next: 'https://evil.example/?' })</script>`;
    const { page } = await opened({ body: `${body}${elementOn(host.hameau)}` });
    await shown(page);
    expect(await page.getByText('Evil').count()).toBe(0);
    expect(await page.locator('hameau-members >> a[href*=evil]').count()).toBe(0);
    await page.close();
  });

  test('that defines the element before, or once more, meets no error of ours', async () => {
    const own = `<script>customElements.define('hameau-members', class extends HTMLElement {});
      customElements.define('hameau-frame', class extends HTMLElement {});</script>`;
    const first = await opened({ body: `${own}${elementOn(host.hameau)}${frameOn(host.hameau)}` });
    await first.page.waitForLoadState('networkidle');
    expect(first.faults).toEqual([]);
    expect(await first.page.getByRole('link', { name: fallback }).count()).toBe(2);
    await first.page.close();
    const twice = `<script type="module" src="${host.hameau}/embed/hameau.js?again"></script>`;
    const { page, faults } = await opened({ body: `${elementOn(host.hameau)}${twice}` });
    await shown(page);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('whose style shouts does not change how a card reads', async () => {
    const look = (page: Page) =>
      page
        .locator('hameau-members >> [part=card]')
        .first()
        .evaluate((card) => {
          const { color, backgroundColor, fontSize, lineHeight, display, textTransform, letterSpacing } =
            getComputedStyle(card);
          return { color, backgroundColor, fontSize, lineHeight, display, textTransform, letterSpacing };
        });
    const calm = await opened({ body: elementOn(host.hameau) });
    await shown(calm.page);
    const before = await look(calm.page);
    await calm.page.close();
    const css = `*{color:red!important;font:40px/3 serif!important;text-transform:uppercase!important;letter-spacing:1em!important;
      background:yellow!important;display:inline!important}li,[part=card]{display:none!important}`;
    const loud = await opened({ body: elementOn(host.hameau), css });
    await shown(loud.page);
    expect(await look(loud.page)).toEqual(before);
    await loud.page.close();
  });
});
