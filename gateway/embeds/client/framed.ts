import { everyMs, keepKnowing } from './knowing';
import { languageOf, wordsFor } from './words';

/** A failure is tried once more before what is shown has to go. */
const soonMs = 4_000;

const main = () => document.querySelector('main');
const says = (page: Document) => page.querySelector('main')?.outerHTML;

/** The page as it stands now takes the place of what is shown, a refusal as well. Answers 0, or when to ask again. */
async function renew(signal: AbortSignal): Promise<number> {
  // A frame that its host gave no origin may not read even its own address, but go there again.
  if (origin === 'null') location.reload();
  try {
    const answer = await fetch(location.href, { cache: 'no-cache', credentials: 'omit', signal });
    if (answer.status > 499 || answer.status === 429) return soonMs;
    const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const found = now.querySelector('main');
    if (!found) return soonMs;
    if (!signal.aborted && says(now) !== says(document)) main()?.replaceWith(found);
    return 0;
  } catch {
    return soonMs;
  }
}

function forget(): void {
  main()?.replaceChildren(wordsFor(languageOf(document.documentElement)).unsure);
}

/** The host learns one number: how high this page is. Whoever may frame it is said by its policy, so nobody else hears it. */
function tell(): void {
  if (parent !== window)
    parent.postMessage({ hameau: Math.ceil(document.documentElement.offsetHeight) }, '*');
}

tell();
new ResizeObserver(tell).observe(document.documentElement);
const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// What the browser had kept is as old as it may be: it is asked for at once.
const isFresh = (visit?.transferSize ?? 0) > 0;
keepKnowing({ ask: renew, forget }, isFresh ? Math.floor(performance.timeOrigin) : Date.now() - everyMs);
