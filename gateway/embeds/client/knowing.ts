/** So often it looks whether it is time. */
const lookMs = 2_000;
/** Asked again every 50 seconds while somebody looks. */
export const everyMs = 50_000 - lookMs;
/** What was learned may be shown for 60 seconds: consent may have been withdrawn since. */
const standsMs = 60_000 - lookMs;

interface Known {
  /** Learns what stands now. Answers 0 once it knows, else in how many milliseconds at the earliest it may ask again. */
  ask(signal: AbortSignal): Promise<number>;
  /** For too long nothing could be learned: what is shown is not to be shown any more. */
  forget(): void;
}

/**
 * Keeps what a page shows as true as it must be: asks while the page is seen, at once when it is seen again after longer, and has
 * forgotten after 60 seconds what nobody confirmed. `knownAt` is when what is shown already was learned, 0 for never.
 */
export function keepKnowing({ ask, forget }: Known, knownAt = 0) {
  let nextAt = knownAt && knownAt + everyMs;
  let asking = new AbortController();

  async function learn(): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const { signal } = asking;
    const at = Date.now();
    nextAt = at + everyMs;
    const waitMs = await ask(signal);
    if (signal.aborted) return;
    if (waitMs) nextAt = Date.now() + waitMs;
    else knownAt = at;
  }

  function look(): void {
    const now = Date.now();
    if (knownAt && now - knownAt >= standsMs) {
      knownAt = 0;
      forget();
    }
    if (now >= nextAt && document.visibilityState !== 'hidden') void learn();
  }

  // Events of the document come by the window too, whose names no element of the page can take.
  const life = new AbortController();
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, look, life);
  const timer = setInterval(look, lookMs);
  look();

  return {
    /** Asks now, whenever it asked last. */
    learn,
    end(): void {
      clearInterval(timer);
      asking.abort();
      life.abort();
    },
  };
}
