import { request } from 'undici';
import type { OfRegion } from './answers';
import type { Network } from './network';
import { slugOf } from './sayings';

/** The gateway that is looked at, and a key of the partner. */
export interface Ground {
  readonly url: string;
  readonly key: string;
}

/** One look at one network: in which language, and how its lists go on. */
export interface Eyes {
  readonly ground: Ground;
  readonly network: Network;
  readonly lang: 'en' | 'fr';
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<string>;
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<OfRegion>;
  /** What follows the address of each page of a list, by the addresses of the next that its JSON gives. */
  pagesOf(list: string): Promise<readonly string[]>;
}

const partner = 'town-hall';

export const pathOf = ({ network, lang }: Eyes, rest: string, under = 'regions'): string =>
  `/embed/${under}/${slugOf(network)}${rest}?partner=${partner}&lang=${lang}`;

export function eyesOn(ground: Ground, network: Network): Eyes {
  const known = new Map<string, Promise<string[]>>();
  const eyes: Eyes = {
    ground,
    network,
    lang: network.number % 2 === 0 ? 'en' : 'fr',
    async get(path, headers = {}) {
      const { statusCode, body } = await request(ground.url + path, { headers });
      const text = await body.text();
      if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${text}`);
      return text;
    },
    async ask(query, variables = {}) {
      const { body } = await request(`${ground.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ground.key}` },
        body: JSON.stringify({ query, variables: { slug: slugOf(network), partner, ...variables } }),
      });
      const text = await body.text();
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(`The graph answered ${text} to ${query}`);
      return data;
    },
    pagesOf(list) {
      const pages = known.get(list) ?? followed(eyes, list);
      known.set(list, pages);
      return pages;
    },
  };
  return eyes;
}

async function followed(eyes: Eyes, list: string): Promise<string[]> {
  const all: string[] = [];
  for (let rest: string | null = ''; rest !== null; ) {
    all.push(rest);
    const { next }: { next: string | null } = JSON.parse(await eyes.get(pathOf(eyes, `${list}.json`) + rest));
    const after: string | null = next && new URL(next).searchParams.get('after');
    rest = after && `&after=${encodeURIComponent(after)}`;
  }
  return all;
}
