import type { RequestHandler } from 'express';
import { type Locale, localeOf } from '../../kit/words';
import { browsing, signInFor } from '../apps/browsing';
import type { Engine } from '../engine';
import { statusOf } from '../errors';
import type { Viewers } from '../viewer';
import { type Html, html, sendPage } from './html';
import { ask } from './own-operation';
import { type KeyOfPage, keyTable } from './partner-key-table';
import { partnerKeyWords as words } from './partner-key-words';

/** What whoever represents a partner may know of its keys. */
export const partnerKeysOperation = `query PartnerKeysPage($slug: String!) {
  partner(slug: $slug) {
    name
    keys { id name scopes dailyQuota madeAt endsAt usedAt usage { day requests refused } }
  }
}`;

interface Partner {
  readonly name: string;
  readonly keys: readonly KeyOfPage[] | null;
}

interface PageParts {
  readonly engine: Engine;
  readonly viewers: Viewers;
}

/** `/partners/:slug/keys`: how often each key of a partner was used, for who represents it; whoever is not signed in signs in first. */
export function partnerKeysPage({ engine, viewers }: PageParts): RequestHandler {
  return async (request, response) => {
    const preferred = localeOf(request.headers['accept-language']);
    const asking = await browsing(viewers, request, preferred);
    if (!asking.viewer) return response.redirect(303, signInFor(request));
    const { locale } = asking;
    const from = { asking, address: request.ip ?? '' };
    const slug = String(request.params['slug']);
    const { answer, fault, error } = await ask<Partner>(engine, from, partnerKeysOperation, { slug });
    if (answer?.keys)
      return sendPage(response, {
        title: titleOf(answer, locale),
        main: mainOf(answer, answer.keys, locale),
        locale,
      });
    // Whether there is a partner of that name is not told either.
    const title = words.title[locale];
    const main = html`<h1>${title}</h1><p role="alert">${fault ?? words.none[locale]}</p>`;
    const status = error ? statusOf(error.extensions?.['code']) : 404;
    sendPage(response, { title, main, locale, status });
  };
}

const titleOf = ({ name }: Partner, locale: Locale) => `${words.title[locale]} · ${name}`;

function mainOf(partner: Partner, keys: readonly KeyOfPage[], locale: Locale): Html {
  const none = html`<p>${words.noKeys[locale]}</p>`;
  return html`<h1>${titleOf(partner, locale)}</h1><p class="quiet">${words.lead[locale]}</p>
${keys.length === 0 ? none : keys.map((key) => keyTable(key, locale))}`;
}
