import type { ItemList, WithContext } from 'schema-dts';
import { Html } from '../../pages/html';
import type { Shown } from './form';

/** What a page shows, and nothing more, in the words of schema.org. */
export function itemListOf({
  page: { list, region, cards, total },
  locale,
  at,
}: Shown): WithContext<ItemList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: `${list.words.title[locale]} · ${region.name}`,
    url: at.page,
    numberOfItems: total,
    itemListElement: cards.map(({ thing }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      item: thing,
    })),
  };
}

const signs: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** As data in a page, which no browser runs; nothing in it can end the element it stands in. */
export function jsonLd(shown: Shown): Html {
  const text = JSON.stringify(itemListOf(shown)).replace(/[<>&\u2028\u2029]/g, (sign) => signs[sign] ?? '');
  return new Html(`<script type="application/ld+json">${text}</script>`);
}
