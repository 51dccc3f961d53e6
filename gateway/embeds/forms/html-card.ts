import { type Html, html } from '../../pages/html';
import type { Card } from '../lists/card';

const tones = 5;

const nothing = html``;

/** In the place of a photo, where there is not even a name to begin one with. */
const nobody = html`<svg class="face" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true"><circle cx="24" cy="19" r="7.5" fill="currentColor"/><path d="M10 39c1.5-9 7-12.5 14-12.5s12.5 3.5 14 12.5" fill="currentColor"/></svg>`;

/** One card; `tags` is what its tags are called together. What people write has the direction of its own letters. */
export function htmlCard(card: Card, tagsLabel: string): Html {
  const { subtitle, text, tags, facts, language } = card;
  const lang = language ? html` lang="${language}"` : nothing;
  const links = linksOf(card);
  return html`<div class="who">${faceOf(card)}<div>${headingOf(card)}${subtitle ? html`<p dir="auto">${subtitle}</p>` : nothing}</div></div>
${text ? html`<p class="text" dir="auto"${lang}>${text}</p>` : nothing}
${tags.length > 0 ? html`<ul class="tags" aria-label="${tagsLabel}">${tags.map(({ name }) => html`<li dir="auto">${name}</li> `)}</ul>` : nothing}
${facts.length > 0 ? html`<dl class="facts">${facts.map(({ label, value }) => html`<dt>${label}</dt><dd dir="auto">${value}</dd>`)}</dl>` : nothing}
${links.length > 0 ? html`<ul class="links">${links}</ul>` : nothing}`;
}

function headingOf({ title, untitled, url, language }: Card): Html {
  const name = title ?? untitled;
  const lang = title && language ? html` lang="${language}"` : nothing;
  if (!url) return html`<h2 dir="auto"${lang}>${name}</h2>`;
  return html`<h2 dir="auto"${lang}><a href="${url}" target="_blank" rel="nofollow noopener">${name}</a></h2>`;
}

function faceOf({ title, face }: Card): Html {
  if (!face) return nothing;
  if (face.photoUrl)
    return html`<img class="face" src="${face.photoUrl}" alt="" width="48" height="48" loading="lazy" decoding="async">`;
  if (!title) return nobody;
  const tone = [...title].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % tones;
  return html`<span class="face tone-${tone}" aria-hidden="true">${initialsOf(title)}</span>`;
}

function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{L}/u.test(part));
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].flatMap((part) =>
    [...(part ?? '')].slice(0, 1),
  );
  return letters.join('').toUpperCase() || '·';
}

function linksOf({ links }: Card): Html[] {
  return links.map(
    ({ title, url, isOwn }) =>
      html`<li><a href="${url}" target="_blank" rel="${isOwn ? 'me ' : ''}nofollow noopener" dir="auto">${title}</a></li> `,
  );
}
