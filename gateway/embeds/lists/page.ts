import { unavailable } from '../../../kit/errors';
import type { Current } from '../kept/kept';
import { type Asking, askRegion } from './ask';
import type { AnyList, CardPage, Region } from './list';

const pageSize = 24;

interface Answer extends Region {
  readonly page: {
    readonly totalCount: number | null;
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** One page of a list, its entries made into cards. Throws a Refusal. */
export function cardPage(list: AnyList, asking: Asking): Promise<Current<CardPage>> {
  const { slug, partner, after, locale, filter } = asking.asked;
  const { name, document, topics } = list;
  const variables = {
    ...{ slug, after, first: pageSize },
    ...(list.takes.includes('partner') ? { partner } : {}),
    ...(list.takes.includes('filter') ? { filter } : {}),
  };
  return askRegion(asking, { name, document, variables, topics, isInLanguage: true }, (region: Answer) => {
    const { page } = region;
    if (page?.totalCount == null) throw unavailable(new Error('the graph answered no page and no error'));
    return {
      list,
      region,
      cards: page.nodes.map((node) => list.card(node, { locale, publicUrl: asking.publicUrl })),
      total: page.totalCount,
      next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
    };
  });
}
