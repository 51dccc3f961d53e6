import type { RequestHandler } from 'express';
import { localeOf, type Words } from '../../kit/words';
import type { Engine, From } from '../engine';
import { requestIdOf } from '../http/request-id';
import { html, sendPage } from './html';
import { ask } from './own-operation';

const operation = `query Erasure($token: String!) {
  erasureReceipts(token: $token) { begunAt completedAt receipts { service erasedAt isComplete tables { name rows } } }
}`;

interface Receipts {
  readonly begunAt: string;
  readonly completedAt: string | null;
  readonly receipts: readonly {
    readonly service: string;
    readonly erasedAt: string | null;
    readonly isComplete: boolean;
    readonly tables: readonly { readonly name: string; readonly rows: number }[];
  }[];
}

const words = {
  title: { en: 'What was erased', fr: 'Ce qui a été effacé' },
  none: {
    en: 'This link shows nothing: copy it whole from the mail.',
    fr: 'Ce lien ne montre rien : copiez-le en entier depuis le courriel.',
  },
  done: { en: 'Everything is erased, since', fr: 'Tout est effacé, depuis' },
  going: {
    en: 'The erasure goes on: come back in a minute.',
    fr: 'L’effacement est en cours : revenez dans une minute.',
  },
  rows: { en: 'rows', fr: 'lignes' },
  waiting: { en: 'not yet', fr: 'pas encore' },
} satisfies Record<string, Words>;

/** Where the last mail of somebody who is gone leads: what each service erased. Looking does nothing, so a link is enough. */
export function erasurePage(engine: Engine): RequestHandler {
  return async (request, response) => {
    const locale = localeOf(request.headers['accept-language']);
    const requestId = requestIdOf(request.get('x-request-id'));
    const from: From = { asking: { viewer: null, locale, requestId }, address: request.ip ?? '' };
    const token = String(request.query['token'] ?? '');
    const { answer: found } = await ask<Receipts>(engine, from, operation, { token });
    const title = words.title[locale];
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    if (!found) {
      const main = html`<h1>${title}</h1><p role="alert">${words.none[locale]}</p>`;
      return sendPage(response, { title, main, locale, status: 404 });
    }
    const state = found.completedAt
      ? html`<p role="status">${words.done[locale]} <time>${found.completedAt}</time>.</p>`
      : html`<p role="status">${words.going[locale]}</p>`;
    const lists = found.receipts.map(
      ({ service, erasedAt, tables }) =>
        html`<h2>${service}</h2><p class="quiet">${erasedAt ?? words.waiting[locale]}</p><ul>${tables.map(
          ({ name, rows }) => html`<li>${name}: ${rows} ${words.rows[locale]}</li>`,
        )}</ul>`,
    );
    sendPage(response, { title, main: html`<h1>${title}</h1>${state}${lists}`, locale });
  };
}
