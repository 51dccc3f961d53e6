import type { Browser } from 'playwright-core';
import { isLeftOut } from '../../kit/testing/extra';
import { chromiumPath, openChromium } from './chromium.fixtures';

/** These suites look at pages as people do. */
export function withBrowser(name: string, suite: (browser: () => Browser) => void): void {
  if (isLeftOut(name, { file: chromiumPath, what: 'Chromium', package: 'chromium' })) {
    describe.skip(name, () => suite(() => nobody()));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await openChromium();
    }, 60_000);
    afterAll(() => browser?.close());
    suite(() => browser ?? nobody());
  });
}

function nobody(): never {
  throw new Error('There is no browser.');
}
