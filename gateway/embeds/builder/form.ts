import { type Locale, locales, type Words } from '../../../kit/words';
import { type Html, html } from '../../pages/html';
import { lists } from '../lists/lists';
import { themes } from '../requests/asked';
import { type Chosen, kinds } from './chosen';
import { kindWords, languageWords, themeWords, words } from './words';

/** What the fields offer to choose from. */
export interface Offered {
  readonly regions: readonly { readonly slug: string; readonly name: string }[];
  readonly professions: readonly { readonly slug: string; readonly name: string }[];
}

const nothing = html``;

/** A form that is sent by GET: with a script it need not be. */
export function form(chosen: Chosen, offered: Offered, locale: Locale): Html {
  const say = (which: Words) => which[locale];

  function text(
    name: 'region' | 'partner' | 'skill' | 'profession',
    value: string,
    hint: Words,
    some = false,
  ) {
    const isWrong = chosen.faults.includes(name);
    const told = `${isWrong ? `${name}-wrong ` : ''}${name}-hint`;
    return html`<div><label for="${name}">${say(words[name])}</label>
<input id="${name}" name="${name}" value="${value}" aria-describedby="${told}" autocomplete="off" spellcheck="false" autocapitalize="none"${some ? html` list="${name}s"` : nothing}${isWrong ? html` aria-invalid="true"` : nothing}>
${isWrong ? html`<p class="wrong" id="${name}-wrong">${say(words[name])} ${say(words.wrong)}.</p>` : nothing}<p class="hint" id="${name}-hint">${say(hint)}</p></div>`;
  }

  const option = (value: string, label: string, isChosen: boolean) =>
    html`<option value="${value}"${isChosen ? html` selected` : nothing}>${label}</option>`;
  const select = (name: string, label: Words, options: readonly Html[]) =>
    html`<div><label for="${name}">${say(label)}</label><select id="${name}" name="${name}">${options}</select></div>`;
  const offer = (id: string, some: Offered['regions']) =>
    html`<datalist id="${id}">${some.map(({ slug, name }) => html`<option value="${slug}">${name}</option>`)}</datalist>`;

  return html`<form method="get" aria-label="${say(words.choose)}">
<input type="hidden" name="in" value="${locale}">
${text('region', chosen.region, words.regionHint, true)}
${text('partner', chosen.partner, words.partnerHint)}
${select(
  'list',
  words.list,
  [...lists.values()].map((list) => option(list.name, say(list.words.title), list.name === chosen.list)),
)}
${text('skill', chosen.skills.join(' '), words.filterHint)}
${text('profession', chosen.professions.join(' '), words.filterHint, true)}
${select(
  'form',
  words.form,
  kinds.map((kind) => option(kind, say(kindWords[kind]), kind === chosen.kind)),
)}
${select(
  'theme',
  words.theme,
  themes.map((theme) => option(theme, say(themeWords[theme]), theme === chosen.theme)),
)}
${select(
  'lang',
  words.lang,
  locales.map((lang) => option(lang, say(languageWords[lang]), lang === chosen.lang)),
)}
<div><button>${say(words.show)}</button></div>
${offer('regions', offered.regions)}${offer('professions', offered.professions)}
</form>`;
}
