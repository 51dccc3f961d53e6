import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  AddPasskeyDocument,
  SignInWithPasskeyDocument,
  StartPasskeyRegistrationDocument,
  StartPasskeySignInDocument,
} from '../journeys/generated/graphql';
import { type Journey, openJourney, type Person } from '../journeys/journey.fixtures';
import { withBrowser } from './browser.fixtures';
import { withTelephone } from './passkeys.fixtures';

withBrowser('a page that asks for passkeys', (browser) => {
  let journey: Journey;
  let site: Server;
  let origin: string;
  let lea: Person;
  beforeAll(async () => {
    site = createServer((_request, response) => response.end('<!doctype html><title>A client</title>'));
    await new Promise<void>((resolve) => site.listen(0, resolve));
    origin = `http://localhost:${(site.address() as AddressInfo).port}`;
    journey = await openJourney({ HAMEAU_ORIGINS: origin });
    lea = await journey.join('Léa Keyed');
  }, 60_000);
  afterAll(async () => {
    await new Promise((resolve) => site?.close(resolve));
    await journey?.close();
  });

  test('makes one, and lets its owner in by it', async () => {
    const { page, called, close } = await withTelephone(browser());
    await page.goto(origin);
    const { password, accessToken } = lea;
    const begun = await journey.ask(StartPasskeyRegistrationDocument, { input: { password } }, accessToken);
    const made = await called('create', begun.data.startPasskeyRegistration.optionsJson ?? '');
    const input = { credentialJson: made, name: 'a telephone' };
    const added = await journey.ask(AddPasskeyDocument, { input }, accessToken);
    expect(added.data.addPasskey).toMatchObject({ passkey: { name: 'a telephone' }, errors: [] });

    for (let time = 0; time < 2; time += 1) {
      const wanted = await journey.ask(StartPasskeySignInDocument, {});
      const credentialJson = await called('get', wanted.data.startPasskeySignIn.optionsJson);
      const { data } = await journey.ask(SignInWithPasskeyDocument, { input: { credentialJson } });
      expect(data.signInWithPasskey.__typename).toBe('SignedIn');
    }
    await close();
  });
});
