import { request } from 'undici';
import type { Reader, Sign } from './reader';

interface Held {
  readonly text: string;
  readonly tag: string | undefined;
  readonly untilMs: number;
}

interface Form {
  readonly name: string;
  readonly tells?: Sign;
  readonly url: string;
  /** How long a page is held, in seconds, by what was said of it. */
  heldFor?(cacheControl: string): number;
  /** So long after it was opened it asks for the first time. */
  readonly lateMs?: number;
}

const secondsOf = (cacheControl: string, directive: string) =>
  Number(new RegExp(`${directive}=(\\d+)`).exec(cacheControl)?.[1] ?? 0);

/** As long as may be: a page is shown stale while nobody has it made anew. */
const asLongAsTold = (cacheControl: string) =>
  secondsOf(cacheControl, 'max-age') + secondsOf(cacheControl, 'stale-while-revalidate');

/** A browser or a CDN that shows what it has for as long as it was told that it may, and then asks with its tag. */
export function keptReader({ name, url, tells = 'name', heldFor = asLongAsTold, lateMs = 0 }: Form): Reader {
  let held: Held | null = null;
  let beginsAtMs = 0;

  async function ask(): Promise<Held> {
    const { statusCode, headers, body } = await request(url, {
      headers: held?.tag ? { 'if-none-match': held.tag } : {},
    });
    const text = await body.text();
    if (statusCode !== 200 && statusCode !== 304)
      throw new Error(`${url} was answered with ${statusCode}: ${text}`);
    const untilMs = performance.now() + heldFor(String(headers['cache-control'] ?? '')) * 1_000;
    const tag = headers['etag']?.toString();
    return statusCode === 304 && held ? { ...held, untilMs } : { text, tag, untilMs };
  }

  return {
    name,
    tells,
    isLate: lateMs > 0,
    async open() {
      held = null;
      beginsAtMs = performance.now() + lateMs;
      if (lateMs === 0) held = await ask();
    },
    async sees() {
      const now = performance.now();
      if (now >= beginsAtMs && (!held || now >= held.untilMs)) held = await ask();
      return held?.text ?? '';
    },
  };
}
