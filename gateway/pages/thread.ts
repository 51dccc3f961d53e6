import type { RequestHandler } from 'express';
import { localeOf, type Words } from '../../kit/words';
import type { Engine, From } from '../engine';
import { requestIdOf } from '../http/request-id';
import { Html, html, sendPage } from './html';
import { ask } from './own-operation';

/** What whoever is not signed in may read of a thread. */
export const threadOperation = `query ThreadPage($id: ID!, $after: String) {
  thread(id: $id) {
    title language
    messages(first: 50, after: $after) { nodes { html language postedAt author { displayName } } pageInfo { hasNextPage endCursor } }
  }
}`;

interface Thread {
  readonly title: string;
  readonly language: string;
  readonly messages: {
    readonly nodes: readonly {
      readonly html: string;
      readonly language: string;
      readonly postedAt: string;
      readonly author: { readonly displayName: string } | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

const words = {
  none: { en: 'There is no such thread to read', fr: 'Il n’y a pas de tel fil à lire' },
  why: {
    en: 'It may be gone, or is for members only.',
    fr: 'Il a peut-être disparu, ou n’est que pour les membres.',
  },
  thread: { en: 'A thread', fr: 'Un fil' },
  someone: { en: 'A member', fr: 'Un membre' },
  removed: { en: 'This message was removed.', fr: 'Ce message a été retiré.' },
  next: { en: 'Later messages', fr: 'Messages suivants' },
} satisfies Record<string, Words>;

/** A thread as everyone may read it: where lists on partners' pages lead to. What is hidden from visitors is not there. */
export function threadPage(engine: Engine): RequestHandler {
  return async (request, response) => {
    const locale = localeOf(request.headers['accept-language']);
    const requestId = requestIdOf(request.get('x-request-id'));
    const from: From = { asking: { viewer: null, locale, requestId }, address: request.ip ?? '' };
    const after = request.query['after'];
    const variables = { id: String(request.params['id']), after: typeof after === 'string' ? after : null };
    const { answer: thread } = await ask<Thread>(engine, from, threadOperation, variables);
    // A search engine would keep what is removed.
    response.setHeader('x-robots-tag', 'noindex, noarchive');
    response.vary('Accept-Language');
    if (!thread?.messages) {
      const title = words.none[locale];
      const main = html`<h1>${title}</h1><p role="alert">${words.why[locale]}</p>`;
      return sendPage(response, { title, main, locale, status: 404 });
    }
    const title = thread.title || words.thread[locale];
    const { nodes, pageInfo } = thread.messages;
    // The service makes this HTML to stand in any page as it is.
    const messages = nodes.map(
      (
        one,
      ) => html`<article lang="${one.language}"><p class="quiet" lang="${locale}"><bdi>${one.author?.displayName ?? words.someone[locale]}</bdi> · <time datetime="${one.postedAt}">${one.postedAt.slice(0, 10)}</time></p>
<div dir="auto">${one.html ? new Html(one.html) : html`<p lang="${locale}">${words.removed[locale]}</p>`}</div></article>\n`,
    );
    const next = pageInfo.hasNextPage
      ? html`<p><a rel="next" href="?${new URLSearchParams({ after: pageInfo.endCursor ?? '' }).toString()}">${words.next[locale]}</a></p>`
      : html``;
    sendPage(response, {
      ...{ title, locale },
      main: html`<h1 lang="${thread.language}" dir="auto">${title}</h1>${messages}${next}`,
    });
  };
}
