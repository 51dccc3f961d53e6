import { entriesOf, feedTitle } from './feed-entries';
import type { Form } from './form';

/** JSON Feed 1.1. */
export const jsonFeed: Form = {
  ending: 'jsonfeed',
  contentType: 'application/feed+json; charset=utf-8',
  isForPrograms: true,
  styleSource: null,
  render(shown) {
    const { page, partner, locale, at } = shown;
    return `${JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: feedTitle(shown),
      home_page_url: at.page,
      feed_url: at.of(jsonFeed),
      description: page.list.words.lead[locale],
      ...(page.next ? { next_url: at.of(jsonFeed, page.next) } : {}),
      authors: [{ name: partner.name, url: partner.website }],
      language: locale,
      items: entriesOf(shown).map(({ id, title, url, lines, card }) => ({
        id,
        ...(card.url ? { url: card.url } : {}),
        ...(url && !card.url ? { external_url: url } : {}),
        title,
        content_text: lines.join('\n'),
        ...(card.face?.photoUrl ? { image: card.face.photoUrl } : {}),
        ...(card.publishedAt ? { date_published: card.publishedAt } : {}),
        ...(card.changedAt ? { date_modified: card.changedAt } : {}),
        ...(card.author ? { authors: [{ name: card.author }] } : {}),
        ...(card.tags.length > 0 ? { tags: card.tags.map(({ name }) => name) } : {}),
        ...(card.language ? { language: card.language } : {}),
      })),
    })}\n`;
  },
};
