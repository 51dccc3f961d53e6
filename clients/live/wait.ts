const firstMs = 250;
const longestMs = 10_000;

/**
 * How long to wait before the next try, in milliseconds: anything up to a bound that doubles with each failure. When a server comes
 * back, its clients then do not all come at once ("full jitter").
 */
export const waitFor = (failures: number, random: () => number = Math.random): number =>
  random() * Math.min(longestMs, firstMs * 2 ** Math.min(failures, 10));

/** Resolves after so long, or at once when the signal is given. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
  });
}
