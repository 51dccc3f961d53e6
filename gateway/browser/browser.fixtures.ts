import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { isLeftOut } from '../../kit/testing/extra';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of this machine, if it has one. */
const executablePath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((file) => existsSync(file));

/** These suites look at pages as people do. */
export function withBrowser(name: string, suite: (browser: () => Browser) => void): void {
  if (isLeftOut(name, { file: executablePath, what: 'Chromium', package: 'chromium' })) {
    describe.skip(name, () => suite(() => nobody()));
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (!executablePath) throw new Error('There is no Chromium on this machine: apt-get install chromium.');
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    }, 60_000);
    afterAll(() => browser?.close());
    suite(() => browser ?? nobody());
  });
}

function nobody(): never {
  throw new Error('There is no browser.');
}
