import type { Locale, Words } from '../../../kit/words';
import { Html, html } from '../../pages/html';
import { refreshSeconds } from '../kept/freshness';
import type { Theme } from '../requests/asked';
import { words } from '../words';
import type { Form } from './form';
import { htmlCard } from './html-card';
import { htmlHead } from './html-head';
import { style, styleSource } from './html-style';

const nothing = html``;

/**
 * The page for people: nothing is loaded but photos and a small script, and it reads well without that and without its style. Kept open it
 * stays true: by the script, else by a refresh.
 */
export const htmlPage: Form = {
  ending: '',
  contentType: 'text/html; charset=utf-8',
  isForPrograms: false,
  styleSource,
  keptTrueBy: 'script',
  render(shown) {
    const { partner, locale, theme, at } = shown;
    const { list, region, cards, total, next } = shown.page;
    const say = (which: Words) => which[locale];
    const items = cards.map((card) => html`<li class="card">${htmlCard(card, say(list.words.tags))}</li>\n`);
    const turns = [
      at.isFirst ? nothing : html`<a href="${at.search(null)}">${say(list.words.first)}</a>`,
      next ? html`<a href="${at.search(next)}" rel="next">${say(list.words.next)}</a>` : nothing,
    ];
    const title = `${region.name} · ${partner.name}`;
    return whole(
      {
        locale,
        theme,
        title,
        head: html`${htmlHead(shown, title)}<noscript><meta http-equiv="refresh" content="${refreshSeconds}"></noscript><script type="module" src="${at.script}"></script>`,
      },
      html`<header>
<p class="partner" dir="auto">${partner.name}</p>
<h1 lang="${region.language}" dir="auto">${region.name}</h1>
<p>${say(list.words.lead)}</p>
<p class="count">${say(list.words.counted(total))}</p>
</header>
${cards.length > 0 ? html`<ul class="cards" aria-label="${say(list.words.title)}">\n${items}</ul>` : html`<p class="empty">${say(list.words.empty)}</p>`}
${next || !at.isFirst ? html`<nav aria-label="${say(words.pages)}">${turns}</nav>` : nothing}
<footer><p>${say(words.shownBy)} <a href="${partner.website}" target="_blank" rel="noopener"><strong dir="auto">${partner.name}</strong></a>. ${say(list.words.because)}</p></footer>`,
    );
  },
};

/** Why there is no page, for whoever looks after it, in both languages: nobody knows whose they are. */
export function failedHtml(why: Words, locale: Locale): string {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  return whole(
    { locale, theme: 'auto', title: words.failed[locale], head: nothing },
    html`<header><h1>${words.failed[locale]}</h1><p>${why[locale]}</p></header>
<p lang="${other}">${why[other]}</p>`,
  );
}

interface Whole {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly title: string;
  readonly head: Html;
}

function whole({ locale, theme, title, head }: Whole, main: Html): string {
  return html`<!doctype html>
<html lang="${locale}"${theme === 'auto' ? nothing : html` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive"><title>${title}</title><style>${new Html(style)}</style>
${head}</head>
<body><main>
${main}
</main></body>
</html>
`.text;
}
