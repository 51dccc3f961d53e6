import { type Journey, openJourney, type Person } from '../journeys/journey.fixtures';
import { aMemberOf, say, start } from '../journeys/live.fixtures';
import { withBrowser } from './browser.fixtures';

const eventsOf = (threadId: string) =>
  `subscription Live {\n  threadEvents(threadId: "${threadId}") { kind message { text author { displayName } } }\n}`;
const nowhere = 'thr_00000000000000000000000000';

withBrowser('the explorer', (browser) => {
  let journey: Journey;
  let lea: Person;
  beforeAll(async () => {
    journey = await openJourney();
    lea = await aMemberOf(journey, 'perche', 'Léa Regarde');
  }, 60_000);
  afterAll(() => journey?.close());

  /** The explorer with a document in it, as somebody finds it who left it so, after they pressed the button. */
  async function opened(query: string, headers?: string) {
    const page = await browser().newPage();
    const nothing = { variables: null, headers: null, operationName: null, response: null, hash: null };
    const tab = { id: '1', title: 'Live', query, ...nothing };
    await page.addInitScript(
      (state) => localStorage.setItem('graphiql:tabState', state),
      JSON.stringify({ activeTabIndex: 0, tabs: [tab] }),
    );
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${journey.url}/graphiql`);
    const run = page.getByRole('button', { name: /execute query/i });
    await run.waitFor({ timeout: 20_000 });
    if (headers) {
      await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
      await page.keyboard.press('Control+A');
      // The editor closes the bracket by itself.
      await page.keyboard.insertText(headers);
    }
    await run.click();
    const response = async () => (await page.locator('.graphiql-response').allInnerTexts()).join('\n');
    return { page, response, faults };
  }

  test('shows what happens in a thread as it happens', async () => {
    const threadId = await start(journey, lea);
    const { page, response, faults } = await opened(eventsOf(threadId));
    let posted = 0;
    await journey.until(async () => {
      await say(journey, lea, threadId, `Live ${++posted}.`);
      return /Live\s\d+\./.test(await response());
    });
    // A visitor is told what was said, and not who said it.
    expect(await response()).toMatch(/"author":\snull/);
    await page.getByRole('button', { name: /stop query/i }).click();
    // What is said until the gateway has heard of the end is still told.
    await journey.until(() => !journey.live || journey.live.groupCount() === 0);
    const last = await response();
    await say(journey, lea, threadId, 'After the end.');
    expect(await response()).toBe(last);
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);

  test('shows why a subscription is refused', async () => {
    const { page, response } = await opened(eventsOf(nowhere));
    await journey.until(async () => (await response()).includes('NOT_FOUND'));
    await page.close();
    const wrong = await opened(eventsOf(nowhere), '{ "Authorization": "Bearer no" ');
    await journey.until(async () => (await wrong.response()).includes('UNAUTHENTICATED'));
    await wrong.page.close();
  }, 60_000);
});
