import type { RequestHandler } from 'express';
import { type Locale, localeOf, type Words } from '../../kit/words';
import type { Engine, From } from '../engine';
import { textOf } from '../http/body';
import { requestIdOf } from '../http/request-id';
import { type Html, html, sendPage } from './html';
import { ask } from './own-operation';

/** What the link of one kind of mail leads to. */
export interface MailLink {
  readonly path: string;
  /** Takes `$token`, and `$password` of whom one is asked; its one field answers with what could not be done, `errors { message }`, for the person. */
  readonly operation: string;
  /** What the field is called where a new password is asked for. */
  readonly password?: Words;
  readonly words: Record<'title' | 'ask' | 'button' | 'done', Words>;
}

const failed = { en: 'This did not work', fr: 'Cela n’a pas marché' } satisfies Words;
const sorry = {
  en: 'Something went wrong on our side. Try again in a moment.',
  fr: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
} satisfies Words;
const noToken = {
  en: 'This link is incomplete: copy it whole from the mail.',
  fr: 'Ce lien est incomplet : copiez-le en entier depuis le courriel.',
} satisfies Words;

const longestForm = 2_000;

interface Payload {
  readonly errors: readonly { readonly message: string }[];
}

interface Given {
  readonly token: string;
  readonly password: string;
}

/**
 * Where the link of a mail leads. Mail scanners follow links, so opening it does nothing: a button posts the token, and the graph's own
 * mutation does the rest, under the same limits as any other.
 */
export function mailLinkPages(
  engine: Engine,
  { path, operation, password, words }: MailLink,
): { ask: RequestHandler; act: RequestHandler } {
  async function faultOf(given: Given, from: From): Promise<string | null> {
    const variables = password ? { ...given } : { token: given.token };
    const { answer: payload } = await ask<Payload>(engine, from, operation, variables);
    if (!payload) return sorry[from.asking.locale];
    return payload.errors[0]?.message ?? null;
  }

  function page(locale: Locale, body: ReturnType<typeof html>, status: number) {
    const title = words.title[locale];
    return { title, main: html`<h1>${title}</h1>${body}`, locale, status };
  }

  function form(token: string, locale: Locale): Html {
    const field = password
      ? html`<p><label>${password[locale]}<br><input type="password" name="password" autocomplete="new-password" required autofocus></label></p>`
      : html``;
    return html`<form method="post" action="${path}"><input type="hidden" name="token" value="${token}">${field}<button>${words.button[locale]}</button></form>`;
  }

  return {
    ask(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const token = String(request.query['token'] ?? '');
      const main = token
        ? html`<p>${words.ask[locale]}</p>${form(token, locale)}`
        : html`<p>${noToken[locale]}</p>`;
      response.setHeader('referrer-policy', 'no-referrer');
      sendPage(response, page(locale, main, token ? 200 : 400));
    },

    async act(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const posted = new URLSearchParams(await textOf(request, longestForm));
      const token = posted.get('token') ?? '';
      const requestId = requestIdOf(request.get('x-request-id'));
      const from: From = { asking: { viewer: null, locale, requestId }, address: request.ip ?? '' };
      const given = { token, password: posted.get('password') ?? '' };
      const fault = token ? await faultOf(given, from) : noToken[locale];
      if (fault) {
        // A password that was not good is no reason to look for the mail again.
        const again = token && password ? form(token, locale) : html``;
        const main = html`<p role="alert">${fault}</p>${again}`;
        return sendPage(response, { ...page(locale, main, 400), title: failed[locale] });
      }
      sendPage(response, page(locale, html`<p role="status">${words.done[locale]}</p>`, 200));
    },
  };
}
