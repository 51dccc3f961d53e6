import type { Locale } from '../../kit/words';
import { type Html, html } from './html';
import { partnerKeyWords as words } from './partner-key-words';

export interface KeyOfPage {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly dailyQuota: number;
  readonly madeAt: string;
  readonly endsAt: string | null;
  readonly usedAt: string | null;
  readonly usage: readonly { readonly day: string; readonly requests: number; readonly refused: number }[];
}

const today = () => new Date().toISOString().slice(0, 10);
const scopeOf = (scope: string) => scope.toLowerCase().replace('_', ':');

/** One key: what it is for, whether it lives, how much of the day's quota is used, and the days on which it was. */
export function keyTable(key: KeyOfPage, locale: Locale): Html {
  const day = (time: string) =>
    html`<time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time>`;
  const number = (count: number) => count.toLocaleString(locale);
  const used = key.usage.find((one) => one.day === today())?.requests ?? 0;
  const rows = key.usage.map(
    (one) =>
      html`<tr><th scope="row"><time>${one.day}</time></th><td>${number(one.requests)}</td><td>${number(one.refused)}</td></tr>`,
  );
  const facts = [
    [words.scopes, html`${key.scopes.map(scopeOf).join(', ')}`],
    [words.made, day(key.madeAt)],
    [words.used, key.usedAt ? day(key.usedAt) : html`${words.never[locale]}`],
    ...(key.endsAt ? [[words.ends, day(key.endsAt)] as const] : []),
    [
      words.today,
      html`<meter min="0" max="${key.dailyQuota}" value="${used}" aria-labelledby="${key.id}"></meter> ${number(used)} / ${number(key.dailyQuota)}`,
    ],
  ] as const;
  const days = html`<table><caption>${words.days[locale]}</caption><thead><tr><th scope="col">${words.day[locale]}</th><th scope="col">${words.answered[locale]}</th><th scope="col">${words.refused[locale]}</th></tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section aria-labelledby="${key.id}"><h2 id="${key.id}"><bdi>${key.name}</bdi></h2>
<ul>${facts.map(([label, value]) => html`<li>${label[locale]}${words.colon[locale]} ${value}</li>`)}</ul>
${rows.length > 0 ? days : html`<p>${words.unused[locale]}</p>`}</section>
`;
}
