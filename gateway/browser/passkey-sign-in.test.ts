import { freePort } from '../../kit/testing/free-port';
import { anApp, askPath } from '../journeys/apps.fixtures';
import { AddPasskeyDocument, StartPasskeyRegistrationDocument } from '../journeys/generated/graphql';
import { type Journey, openJourney, type Person } from '../journeys/journey.fixtures';
import { withBrowser } from './browser.fixtures';
import { withTelephone } from './passkeys.fixtures';

withBrowser('the page to sign in, by a passkey', (browser) => {
  let journey: Journey;
  let lea: Person;
  let origin: string;
  let waiting: string;
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    journey = await openJourney({ HAMEAU_PUBLIC_URL: origin, HAMEAU_PORT: `${port}` }, 'together');
    lea = await journey.join('Léa Keyed');
    const app = await anApp(journey, await journey.join('Mona Maker'), 'Bus & Bike');
    waiting = `/sign-in?${new URLSearchParams({ to: askPath(app.askedFor('read')) })}`;
  }, 60_000);
  afterAll(() => journey?.close());

  /** Somebody at that page, on a telephone that holds a passkey of Léa's. */
  async function arrived(locale: string) {
    const phone = await withTelephone(browser(), { locale, viewport: { width: 480, height: 640 } });
    const ended: string[] = [];
    phone.page.on('console', (said) => said.type() === 'error' && ended.push(said.text()));
    phone.page.on('pageerror', (error) => ended.push(error.message));
    await phone.page.goto(origin + waiting);
    const { password, accessToken } = lea;
    const begun = await journey.ask(StartPasskeyRegistrationDocument, { input: { password } }, accessToken);
    const made = await phone.called('create', begun.data.startPasskeyRegistration.optionsJson ?? '');
    const added = await journey.ask(
      AddPasskeyDocument,
      { input: { credentialJson: made, name: `a telephone, ${locale}` } },
      accessToken,
    );
    expect(added.data.addPasskey.errors).toEqual([]);
    return { ...phone, faults: ended };
  }

  test.each([
    ['fr-FR', 'Se connecter avec une clé d’accès'],
    ['en-GB', 'Sign in with a passkey'],
  ])('in %s, lets in by the keyboard alone, and goes on to what waits', async (locale, button) => {
    const { page, faults, close } = await arrived(locale);
    await page.getByRole('button', { name: button }).waitFor();
    const path = process.env['HAMEAU_SCREENSHOT']?.replace(/(?=\.png$)/, `-${locale}`);
    if (path) await page.screenshot({ path });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(button);
    await page.keyboard.press('Enter');

    await page.waitForURL((url) => url.pathname === '/oauth/authorize');
    expect(await page.locator('h1').textContent()).toContain('Bus & Bike');
    const [cookie] = await page.context().cookies(origin);
    expect(cookie).toMatchObject({ name: '__Host-hameau', httpOnly: true, secure: true, sameSite: 'Lax' });
    expect(faults).toEqual([]);
    await close();
  });

  test('who says no to their telephone is told so, and may press again', async () => {
    const { page, agrees, close } = await arrived('fr-FR');
    const button = page.getByRole('button', { name: 'Se connecter avec une clé d’accès' });
    await agrees(false);
    await button.click();
    await page.getByRole('status').filter({ hasText: 'Aucune clé d’accès n’a été donnée' }).waitFor();
    await agrees(true);
    await button.click();
    await page.waitForURL((url) => url.pathname === '/oauth/authorize');
    await close();
  });

  test('a passkey that lets nobody in is answered on the page, which still leads on', async () => {
    const { page, close } = await arrived('en-GB');
    await journey.sqlIn('identity', 'delete from passkeys');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('This passkey lets nobody in here');
    expect(await page.context().cookies(origin)).toEqual([]);
    await page.getByLabel('E-mail address').fill(lea.email);
    await page.getByLabel('Password').fill(lea.password);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/oauth/authorize');
    await close();
  });

  test('without a script there is no such button, and the page is as it was', async () => {
    const context = await browser().newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(origin + waiting);
    expect(await page.getByRole('button').allInnerTexts()).toEqual(['Sign in']);
    await context.close();
  });
});
