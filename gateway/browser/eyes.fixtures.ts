import { source } from 'axe-core';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';

/** A page of a visitor, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** What the console and scripts complained about: a policy that forbids something, an error. */
  readonly faults: string[];
  /** How far things moved by themselves, as browsers measure it (Cumulative Layout Shift). */
  shifted(): Promise<number>;
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1_280, height: 720 }, ...options });
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const held = globalThis as unknown as { shifts: number };
    held.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) held.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const shifted = () => page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts);
  return { page, faults, shifted };
}

/** What keeps people from reading a page, by the rules of axe; each with where. */
export async function barriers(page: Page | Frame): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    interface Axe {
      run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

/** Lets the page believe that its tab went to the back, or came to the front again. */
export const turn = (page: Page, to: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, to);
