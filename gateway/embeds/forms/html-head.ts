import { type Html, html } from '../../pages/html';
import { atom } from './atom';
import type { Shown } from './form';
import { json } from './json';
import { jsonFeed } from './json-feed';
import { jsonLd } from './json-ld';
import { rss } from './rss';

const nothing = html``;

/** What the head of a page tells programs: the same in other forms, and of what is shown what others' previews take. */
export function htmlHead(shown: Shown, title: string): Html {
  const { page, partner, locale, at } = shown;
  const { list, region, next } = page;
  const lead = `${list.words.counted(page.total)[locale]}. ${list.words.lead[locale]}`;
  const feeds = [
    ['application/rss+xml', rss],
    ['application/atom+xml', atom],
    ['application/feed+json', jsonFeed],
    ['application/json', json],
  ] as const;
  return html`<meta name="description" content="${lead}">
<meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:description" content="${lead}">
<meta property="og:url" content="${at.page}"><meta property="og:site_name" content="${partner.name}"><meta property="og:locale" content="${locale === 'fr' ? 'fr_FR' : 'en_GB'}">
${feeds.map(([type, form]) => html`<link rel="alternate" type="${type}" title="${region.name}" href="${at.of(form)}">\n`)}<link rel="alternate" type="application/json+oembed" title="${title}" href="${at.oembed}">
${next ? html`<link rel="next" href="${at.search(next)}">\n` : nothing}${jsonLd(shown)}`;
}
