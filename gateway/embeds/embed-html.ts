import type { Locale, Words } from '../../kit/words';
import { Html, html } from '../pages/html';
import { embedCard } from './embed-card';
import type { EmbedCards } from './embed-cards';
import type { EmbedPartner } from './embed-partner';
import { style } from './embed-style';
import { counted, words } from './embed-words';

interface Addresses {
  readonly first: string | null;
  readonly next: string | null;
}

const nothing = html``;

/** The page for people: nothing runs, nothing is loaded but photos, and it reads well without its style. */
export function embedHtml(
  { region, cards, total }: EmbedCards,
  partner: EmbedPartner,
  { locale, first, next }: Addresses & { readonly locale: Locale },
): string {
  const say = (which: Words) => which[locale];
  const list = cards.map((card) => html`<li class="card">${embedCard(card, locale)}</li>\n`);
  const turns = [
    first ? html`<a href="${first}">${say(words.first)}</a>` : nothing,
    next ? html`<a href="${next}" rel="next">${say(words.next)}</a>` : nothing,
  ];
  return whole(
    locale,
    `${region.name} · ${partner.name}`,
    html`<header>
<p class="partner">${partner.name}</p>
<h1 lang="${region.language}">${region.name}</h1>
<p>${say(words.lead)}</p>
<p class="count">${say(counted(total))}</p>
</header>
${cards.length > 0 ? html`<ul class="cards" aria-label="${say(words.members)}">\n${list}</ul>` : html`<p class="empty">${say(words.empty)}</p>`}
${first || next ? html`<nav aria-label="${say(words.pages)}">${turns}</nav>` : nothing}
<footer><p>${say(words.shownBy)} <a href="${partner.website}" target="_blank" rel="noopener"><strong>${partner.name}</strong></a>. ${say(words.consent)}</p></footer>`,
  );
}

/** Why there is no page, for whoever looks after it, in both languages: nobody knows whose they are. */
export function failedHtml(why: Words, locale: Locale): string {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return whole(
    locale,
    words.failed[locale],
    html`<header><h1>${words.failed[locale]}</h1><p>${why[locale]}</p></header>
<p lang="${other}">${why[other]}</p>`,
  );
}

function whole(locale: Locale, title: string, main: Html): string {
  return html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive"><title>${title}</title><style>${new Html(style)}</style></head>
<body><main>
${main}
</main></body>
</html>
`.text;
}
