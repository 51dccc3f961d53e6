import { organise } from '../journeys/organisations.fixtures';
import { converse } from '../journeys/people.fixtures';
import { withBrowser } from './browser.fixtures';
import { barriers, visit } from './eyes.fixtures';
import { elementOn, type Host, openHost } from './host.fixtures';

withBrowser('the element with another list than members', (browser) => {
  let host: Host;
  beforeAll(async () => {
    host = await openHost(3);
    const asked = await host.journey.join('Asked');
    await organise(host.journey, host.memberIds, asked.id);
    await converse(host.journey, host.memberIds, ['perche']);
    await host.journey.until(async () => {
      const [organisations, threads] = await Promise.all(
        ['organisations', 'threads'].map((list) =>
          host.journey.page(`/embed/regions/perche/${list}.json?partner=town-hall`),
        ),
      );
      return organisations?.includes('"total":3') && threads?.includes('"author":"Settler 2');
    });
  }, 60_000);
  afterAll(() => host?.close());

  async function opened(list: string, lang: string) {
    const attributes = `region="perche" partner="town-hall" list="${list}" lang="${lang}"`;
    host.show({
      body: `<main><h1>Perche</h1>${elementOn(host.hameau, attributes)}</main>`,
      attributes: `lang="${lang}"`,
    });
    const seen = await visit(browser());
    await seen.page.goto(host.url);
    await seen.page.getByRole('listitem').first().waitFor();
    return seen;
  }

  test('shows organisations by name, with what they say of themselves', async () => {
    const { page, faults } = await opened('organisations', 'en');
    const [card] = await page.getByRole('listitem').all();
    expect(await page.getByRole('listitem').count()).toBe(3);
    expect(await page.getByRole('status').textContent()).toBe('3 / 3');
    const words = await card?.textContent();
    expect(words).toContain('Organisation 0');
    expect(words).toContain('A summary of number 0.');
    expect(words).not.toContain('Settler');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('shows threads with how they begin, who wrote them as they consented, and where they are read', async () => {
    const { page, faults } = await opened('threads', 'fr');
    const card = page.getByRole('listitem').filter({ hasText: 'Thread 2' });
    expect(await card.textContent()).toContain('Message 0');
    expect(await card.textContent()).toContain('Settler 2 of perche');
    const link = card.getByRole('link', { name: 'Thread 2' });
    expect(await link.getAttribute('rel')).toBe('nofollow noopener');
    const there = await browser().newPage();
    await there.goto((await link.getAttribute('href')) ?? '');
    expect(await there.getByRole('heading', { level: 1 }).textContent()).toBe('Thread 2');
    await there.close();
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('follows its list attribute, and shows its link where there is no such list', async () => {
    const { page } = await opened('organisations', 'en');
    const element = page.locator('hameau-members');
    await element.evaluate((one) => one.setAttribute('list', 'threads'));
    await page.getByText('Thread 0').waitFor();
    expect(await page.getByText('Organisation 0').count()).toBe(0);
    await element.evaluate((one) => one.setAttribute('list', 'unicorns'));
    await page.getByText('Not shown: Hameau cannot be asked').waitFor();
    expect(await page.getByRole('link', { name: 'Membres du réseau dans le Perche' }).isVisible()).toBe(true);
    await page.close();
  });
});
