import type { Entry } from './card';
import { home } from './home';

export interface Page {
  readonly entries: readonly Entry[];
  readonly total: number;
  /** Where its list is, for people. */
  readonly url: string;
  readonly isMore: boolean;
}

/** Objects without what the host page may have put into those of everybody. */
const bare = (_key: string, value: unknown) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : value;

/** Where the list is that the attributes name. Several short names have spaces between them. */
export function addressOf(element: Element, list: string, language: string): string {
  const said = (name: string) => element.getAttribute(name)?.match(/\S+/g) ?? [];
  const path = list === 'members' ? '' : `/${list}`;
  const search = ['partner', 'skill', 'profession'].flatMap((name) => said(name).map((one) => [name, one]));
  const { href } = new URL(`regions/${said('region')}${path}.json`, home);
  return `${href}?${new URLSearchParams([['lang', language], ...search])}`;
}

interface Answer extends Readonly<Record<string, unknown>> {
  readonly region: { readonly url: string };
  readonly total: number;
  readonly next: string | null;
}

/** So many pages of a list, each looked for anew: the browser sends the tag of what it has. Throws an answer that is none. */
export async function readPages(
  address: string,
  count: number,
  list: string,
  signal: AbortSignal,
): Promise<Page> {
  // What the host put into every object is no option of ours.
  const options = { __proto__: null, cache: 'no-cache', credentials: 'omit', signal } as RequestInit;
  const entries: Entry[] = [];
  for (let at = address; ; ) {
    const response = await fetch(at, options);
    if (!response.ok) throw response;
    const { [list]: some, region, total, next }: Answer = JSON.parse(await response.text(), bare);
    entries.push(...(some as Entry[]));
    if (!next || --count < 1) return { entries, total, url: region.url, isMore: !!next };
    // Only ever from where this script is, whatever stands in an answer.
    at = new URL(new URL(next).search, address).href;
  }
}
