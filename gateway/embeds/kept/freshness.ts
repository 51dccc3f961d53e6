/** How long others may take a page for fresh, in seconds. */
export const freshSeconds = 45;

/**
 * How long others may keep a page. With the eight seconds that an answer may live here (kept.ts) it is a minute at the longest until whoever
 * withdrew is gone from everywhere: product.md's third rule.
 */
export const freshness = `max-age=${freshSeconds}, stale-while-revalidate=5`;

/** A page that is open and that no script keeps true is loaded anew after so long. */
export const refreshSeconds = 50;

/**
 * A page that stays open is asked for again after 50 seconds, by its script or by its refresh; with the eight that is nearly a minute. So it is
 * looked for anew whenever it is opened.
 */
export const liveFreshness = 'max-age=0, must-revalidate';
