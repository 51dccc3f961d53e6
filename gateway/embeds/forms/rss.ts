import { html } from '../../pages/html';
import { changedAt, entriesOf, feedTitle } from './feed-entries';
import type { Form } from './form';

const nothing = html``;
const dateOf = (time: string) => new Date(time).toUTCString();

/** RSS 2.0. What stands in a description is HTML to those who read it, so text is escaped once for them and once for the file. */
export const rss: Form = {
  ending: 'rss',
  contentType: 'application/rss+xml; charset=utf-8',
  isForPrograms: true,
  styleSource: null,
  render(shown) {
    const { page, locale, at } = shown;
    const items = entriesOf(shown).map(
      ({ id, title, url, lines, card }) => html`<item>
<title>${title}</title>
<link>${url ?? at.page}</link>
<guid isPermaLink="false">${id}</guid>
<description>${html`${lines.map((line) => html`<p dir="auto">${line}</p>`)}`.text}</description>
${card.author ? html`<dc:creator>${card.author}</dc:creator>\n` : nothing}${card.publishedAt ? html`<pubDate>${dateOf(card.publishedAt)}</pubDate>\n` : nothing}${card.tags.map(({ name }) => html`<category>${name}</category>\n`)}</item>
`,
    );
    return html`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${feedTitle(shown)}</title>
<link>${at.page}</link>
<description>${page.list.words.lead[locale]}</description>
<language>${locale}</language>
<lastBuildDate>${dateOf(changedAt(shown))}</lastBuildDate>
<ttl>1</ttl>
<atom:link rel="self" type="application/rss+xml" href="${at.of(rss)}"/>
${page.next ? html`<atom:link rel="next" type="application/rss+xml" href="${at.of(rss, page.next)}"/>\n` : nothing}${items}</channel>
</rss>
`.text;
  },
};
