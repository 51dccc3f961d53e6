import type { Log } from '../../../kit/log';
import { inRounds } from '../../../kit/rounds';
import type { Changes } from './changes';
import type { Kept } from './kept';

const everyMs = 1_000;
const deadlineMs = 5_000;
/** What a CDN could not be told for so long it has dropped by itself. */
const worthMs = 60_000;

interface PurgingParts {
  readonly changes: Changes;
  readonly kept: Kept;
  readonly log: Log;
  /** Where purges are taken, and what proves that they are ours. */
  readonly url: string;
  readonly token: string | undefined;
}

/**
 * Tells a CDN which pages are others now. After a change the pages that somebody asked for within a minute are asked for anew, once however
 * many changes came together; the keys of those that differ are posted until the CDN took them.
 */
export function openPurging({ changes, kept, log, url, token }: PurgingParts) {
  let isChanged = false;
  const since = new Map<string, number>();
  const endLooking = changes.on(() => {
    isChanged = true;
  });

  async function post(keys: readonly string[]): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      // As Fastly and as Cloudflare name them.
      body: JSON.stringify({ surrogate_keys: keys, tags: keys }),
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`A purge was answered with ${response.status}.`);
  }

  async function round(): Promise<boolean> {
    if (isChanged) {
      isChanged = false;
      for (const key of await kept.renew()) since.set(key, performance.now());
    }
    for (const [key, at] of since) if (performance.now() - at > worthMs) since.delete(key);
    const keys = [...since.keys()];
    if (keys.length === 0) return false;
    await post(keys);
    for (const key of keys) since.delete(key);
    return false;
  }

  const rounds = inRounds({ pauseMs: everyMs, log, sorry: 'the CDN was not told what changed', round });
  return {
    close: async () => {
      endLooking();
      await rounds.close();
    },
  };
}
