import type { Trial } from '../attack';

interface Page {
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that is read page by page: a document that takes `$after`, with the list in its first field, or in the first field of that. */
export interface List {
  readonly document: string;
  readonly variables?: (trial: Trial) => object;
}

const mostPages = 6;

/** Reads some pages of a list. Nothing is looked for here: whatever is answered to a trial is looked through. */
export async function crawl(trial: Trial, { document, variables }: List): Promise<void> {
  const asked = variables?.(trial);
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Record<string, unknown> = await trial.ask(document, { ...asked, after });
    const { pageInfo } = pageIn(answer);
    if (!pageInfo?.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** The list may stand in something, as the members of a region do. */
function pageIn(answer: Record<string, unknown>): Page {
  for (const one of Object.values(answer)) {
    if (one === null || typeof one !== 'object') continue;
    return 'pageInfo' in one ? (one as Page) : pageIn(one as Record<string, unknown>);
  }
  return {};
}

export const oneOf = <Thing>({ random }: Trial, all: readonly Thing[]): Thing =>
  all[Math.floor(random() * all.length)] as Thing;
