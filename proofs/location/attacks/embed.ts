import type { Attack, Trial } from '../attack';
import { crawl, oneOf } from './crawl';
import { page } from './fields';

const regions = ['perche', 'belleme', 'normandie', 'france', 'orne'];
const partner = 'mairie-de-belleme';
const cards = `query ($after: String, $region: String!, $partner: String!) {
  region(slug: $region) { publicMemberCards(first: 20, after: $after, partner: $partner) {
    edges { cursor node { __typename name photoUrl headline professions { id slug name } skills { id slug category name } languages
      website links { title url } place } } ${page} } } }`;

/** Reads what a partner may show, as a page, as JSON and from the graph, to the last page. */
export const embed: Attack = {
  name: 'embed',
  async run(trial) {
    for (;;) {
      const region = oneOf(trial, regions);
      await readPages(
        trial,
        `/embed/regions/${region}?partner=${partner}&lang=${oneOf(trial, ['fr', 'en'])}`,
      );
      await readJson(trial, `/embed/regions/${region}.json?partner=${partner}`);
      await crawl(trial, { document: cards, variables: () => ({ region, partner }) });
    }
  },
};

async function readPages(trial: Trial, first: string): Promise<void> {
  const [path] = first.split('?');
  let search: string | undefined = first.slice(first.indexOf('?'));
  while (search) {
    const text: string = await trial.get(`${path}${search}`);
    search = /<a href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
}

async function readJson(trial: Trial, first: string): Promise<void> {
  let next: string | null | undefined = first;
  while (next) {
    const answer = JSON.parse(await trial.get(next)) as { next?: string | null };
    next = answer.next?.slice(answer.next.indexOf('/embed/'));
  }
}
