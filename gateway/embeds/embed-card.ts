import type { Locale, Words } from '../../kit/words';
import { type Html, html } from '../pages/html';
import type { Card } from './embed-cards';
import { words } from './embed-words';

const tones = 5;

const nothing = html``;

/** In the place of a photo, where there is not even a name to begin one with. */
const nobody = html`<svg class="face" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><circle cx="24" cy="19" r="7.5" fill="currentColor"/><path d="M10 39c1.5-9 7-12.5 14-12.5s12.5 3.5 14 12.5" fill="currentColor"/></svg>`;

/** One member, as far as they consented. */
export function embedCard(card: Card, locale: Locale): Html {
  const say = (which: Words) => which[locale];
  const { name, headline, professions, skills, languages, place } = card;
  const work = professions?.map((one) => one.name).join(', ');
  const facts = [
    place ? html`<dt>${say(words.place)}</dt><dd>${place}</dd>` : nothing,
    languages?.length
      ? html`<dt>${say(words.languages)}</dt><dd>${languages.map((tag) => nameOf(tag, locale)).join(', ')}</dd>`
      : nothing,
  ].filter((one) => one !== nothing);
  const addresses = addressesOf(card, say(words.website));
  return html`<div class="who">${face(card)}<div><h2>${name ?? say(words.member)}</h2>${work ? html`<p>${work}</p>` : nothing}</div></div>
${headline ? html`<p class="headline" dir="auto">${headline}</p>` : nothing}
${skills?.length ? html`<ul class="chips" aria-label="${say(words.skills)}">${skills.map((skill) => html`<li>${skill.name}</li> `)}</ul>` : nothing}
${facts.length > 0 ? html`<dl class="facts">${facts}</dl>` : nothing}
${addresses.length > 0 ? html`<ul class="addresses">${addresses}</ul>` : nothing}`;
}

function face({ name, photoUrl }: Card): Html {
  if (isWeb(photoUrl))
    return html`<img class="face" src="${photoUrl}" alt="" width="48" height="48" loading="lazy" decoding="async">`;
  if (!name) return nobody;
  const tone = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tones;
  return html`<span class="face tone-${tone}" aria-hidden="true">${initialsOf(name)}</span>`;
}

function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{L}/u.test(part));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].flatMap((part) =>
    [...(part ?? '')].slice(0, 1),
  );
  return letters.join('').toUpperCase() || '·';
}

function addressesOf({ website, links }: Card, siteName: string): Html[] {
  const all = [...(website ? [{ title: siteName, url: website }] : []), ...(links ?? [])];
  return all
    .filter(({ url }) => isWeb(url))
    .map(
      ({ title, url }) =>
        html`<li><a href="${url}" target="_blank" rel="noopener nofollow ugc">${title}</a></li> `,
    );
}

/** Whatever the services promise, a link of a page that stands on somebody else's is looked at once more. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url);

function nameOf(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
