import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Journey, openJourney, type Person } from '../journeys/journey.fixtures';
import { withBrowser } from './browser.fixtures';

withBrowser('an app asks', (browser) => {
  let journey: Journey;
  let lea: Person;
  /** The app on the person's own machine. */
  let app: Server;
  let callback: string;
  beforeAll(async () => {
    journey = await openJourney();
    lea = await journey.join('Léa Presses');
    app = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<h1>Back</h1>'),
    );
    app.listen(0, '127.0.0.1');
    await once(app, 'listening');
    callback = `http://127.0.0.1:${(app.address() as AddressInfo).port}/done`;
  }, 60_000);
  afterAll(async () => {
    app?.closeAllConnections();
    app?.close();
    await journey?.close();
  });

  async function askPath(): Promise<string> {
    const query = `mutation ($to: String!) {
      registerApp(input: { name: "Bus <b>&</b> Bike", website: "https://app.example/", redirectUris: [$to] }) { app { id } } }`;
    const { data } = await journey.post<{ registerApp: { app: { id: string } } }>(
      { query, variables: { to: callback } },
      lea.accessToken,
    );
    const asked = {
      ...{ response_type: 'code', client_id: data.registerApp.app.id, redirect_uri: callback, state: 'kept' },
      ...{ scope: 'posts:write', code_challenge_method: 'S256' },
      code_challenge: createHash('sha256').update('a'.repeat(43)).digest('base64url'),
    };
    return `/oauth/authorize?${new URLSearchParams(asked)}`;
  }

  test('the person signs in, reads what it asks for, presses a button and is back at the app', async () => {
    const context = await browser().newContext({ locale: 'fr-FR', viewport: { width: 800, height: 700 } });
    const page = await context.newPage();
    await page.goto(new URL(await askPath(), journey.url).href);
    expect(await page.locator('h1').textContent()).toBe('Se connecter');
    await page.getByLabel('Adresse e-mail').fill(lea.email);
    await page.getByLabel('Mot de passe').fill('not this one');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('n’est pas le bon');
    expect(await page.getByLabel('Adresse e-mail').inputValue()).toBe(lea.email);
    await page.getByLabel('Mot de passe').fill(lea.password);
    await page.keyboard.press('Enter');

    const allow = page.locator('button[value=allow]');
    await allow.waitFor();
    expect(await page.locator('h1').textContent()).toContain('Bus <b>&</b> Bike');
    expect(await page.locator('li').count()).toBe(2);
    const [cookie] = await context.cookies(journey.url);
    expect(cookie).toMatchObject({ name: '__Host-hameau', httpOnly: true, secure: true, sameSite: 'Lax' });
    if (process.env['HAMEAU_SCREENSHOT']) await page.screenshot({ path: process.env['HAMEAU_SCREENSHOT'] });
    await allow.click();
    await page.waitForURL((url) => url.href.startsWith(callback));
    const back = new URL(page.url()).searchParams;
    expect([back.get('state'), back.get('code')]).toEqual(['kept', expect.stringMatching(/^[\w-]{43}$/)]);

    // Signed in now: the next time there is only the question.
    await page.goto(new URL(await askPath(), journey.url).href);
    await page.locator('button[value=deny]').click();
    await page.waitForURL((url) => url.href.startsWith(callback));
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    await context.close();
  });
});
