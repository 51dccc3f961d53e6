import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A device with a screen lock that says yes to whatever it is asked. */
const telephone = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  automaticPresenceSimulation: true,
} as const;

/** A page of a browser that keeps passkeys, all of which it forgets with the page. */
export async function withTelephone(browser: Browser, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', { options: telephone });
  return {
    page,
    called: (call: 'create' | 'get', optionsJson: string) => called(page, call, optionsJson),
    /** The person says no from now on, or yes again. */
    agrees: (isUserVerified: boolean) =>
      devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    close: () => page.context().close(),
  };
}

/** As docs/clients.md has it. */
function called(page: Page, call: 'create' | 'get', optionsJson: string): Promise<string> {
  const parse = call === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
  return page.evaluate(`(async () => {
    const publicKey = PublicKeyCredential.${parse}(${optionsJson});
    return JSON.stringify((await navigator.credentials.${call}({ publicKey })).toJSON());
  })()`);
}
