import type { Locale, Words } from '../../../kit/words';
import { Html, html } from '../../pages/html';
import { forms } from '../forms/forms';
import type { Chosen } from './chosen';
import { form, type Offered } from './form';
import { picturesOf } from './pictures';
import { linkTo, snippetsFor, tagOf } from './snippets';
import { style, styleSource } from './style';
import { snippetWords, words } from './words';

/** Its own scripts run, it asks and frames this house alone, and nobody frames it. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${styleSource}`,
  "connect-src 'self'",
  "frame-src 'self'",
  "img-src 'self' https: data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Shown {
  readonly chosen: Chosen;
  readonly offered: Offered;
  readonly locale: Locale;
  readonly publicUrl: string;
}

/** The whole page: whole without a script, too. */
export function builderPage({ chosen, offered, locale, publicUrl }: Shown): string {
  const say = (which: Words) => which[locale];
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const isReady = chosen.region !== '' && chosen.partner !== '';
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say(words.title)}</title><link rel="icon" href="data:,"><style>${new Html(style)}</style>
${['hameau', 'frame', 'building'].map((name) => html`<script type="module" src="/embed/${name}.js"></script>`)}</head>
<body><main>
<header><h1>${say(words.title)}</h1><p>${say(words.lead)}</p><p><a href="?in=${other}" lang="${other}">${say(words.other)}</a></p></header>
${form(chosen, offered, locale)}
<div>
<section id="live" aria-labelledby="live-title"><h2 id="live-title">${say(words.live)}</h2>
${isReady ? live(chosen, locale) : html`<p>${say(words.first)}</p>`}</section>
<section id="code" aria-labelledby="code-title"><h2 id="code-title">${say(words.code)}</h2>
${isReady ? code(chosen, publicUrl, locale) : html`<p>${say(words.first)}</p>`}</section>
</div>
</main></body></html>
`.text;
}

/** The list by the very code that is copied; but that pages to look at here have addresses that this page may frame. */
function live(chosen: Chosen, locale: Locale): Html {
  if (chosen.kind === 'server') return html`<p>${words.unseen[locale]}</p>`;
  if (chosen.kind === 'element') return new Html(tagOf(chosen, ''));
  if (chosen.kind === 'frame') return toLookAt(tagOf(chosen, ''));
  if (chosen.kind === 'picture')
    return html`${picturesOf(chosen, '').map(({ code }) => html`<p>${toLookAt(code)}</p>`)}`;
  return html`<p>${new Html(linkTo(chosen, ''))}</p>`;
}

const toLookAt = (code: string) => new Html(code.replaceAll('/embed/regions/', '/embed/build/regions/'));

function code(chosen: Chosen, publicUrl: string, locale: Locale): Html {
  const pieces = snippetsFor(chosen, publicUrl, [...forms.keys()]).map(
    ({ name, code: text }) => html`<h3 id="${name}-title">${snippetWords[name][locale]}</h3>
<pre id="${name}-code" tabindex="0" role="region" aria-labelledby="${name}-title"><code>${text}</code></pre>
<button type="button" class="copy" hidden data-copies="${name}-code" data-copied="${words.copied[locale]}" aria-describedby="${name}-title">${words.copy[locale]}<span role="status"></span></button>`,
  );
  return html`${pieces}`;
}
