import type { RequestHandler } from 'express';
import { type Locale, localeOf, type Words } from '../../kit/words';
import type { Engine, From } from '../engine';
import { textOf } from '../http/body';
import { requestIdOf } from '../http/request-id';
import { html, sendPage } from './html';

const operation = `mutation VerifyEmail($token: String!) {
  verifyEmail(input: { token: $token }) { errors { message } }
}`;

const words = {
  title: { en: 'Confirm your address', fr: 'Confirmer votre adresse' },
  ask: {
    en: 'Press the button to confirm that this e-mail address is yours.',
    fr: 'Appuyez sur le bouton pour confirmer que cette adresse est bien la vôtre.',
  },
  button: { en: 'Confirm', fr: 'Confirmer' },
  done: {
    en: 'Your address is confirmed. You can sign in now.',
    fr: 'Votre adresse est confirmée. Vous pouvez vous connecter.',
  },
  failed: { en: 'This did not work', fr: 'Cela n’a pas marché' },
  sorry: {
    en: 'Something went wrong on our side. Try again in a moment.',
    fr: 'Un problème est survenu de notre côté. Réessayez dans un instant.',
  },
  noToken: {
    en: 'This link is incomplete: copy it whole from the mail.',
    fr: 'Ce lien est incomplet : copiez-le en entier depuis le courriel.',
  },
} satisfies Record<string, Words>;

const longestForm = 2_000;

/**
 * Where the link of a verification mail leads. Mail scanners follow links, so opening it does nothing: a button posts the token,
 * and the graph's own mutation does the rest, under the same limits as any other.
 */
export function verifyPages(engine: Engine): { ask: RequestHandler; act: RequestHandler } {
  async function verify(token: string, from: From): Promise<string | null> {
    const asked = { query: operation, variables: { token } };
    const answer = await engine.run(asked, engine.door.admit(asked, from.address), from);
    const payload = answer.data?.['verifyEmail'] as { errors: { message: string }[] } | null | undefined;
    if (!payload) return words.sorry[from.asking.locale];
    return payload.errors[0]?.message ?? null;
  }

  return {
    ask(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const token = String(request.query['token'] ?? '');
      const main = token
        ? html`<p>${words.ask[locale]}</p><form method="post" action="/verify"><input type="hidden" name="token" value="${token}"><button>${words.button[locale]}</button></form>`
        : html`<p>${words.noToken[locale]}</p>`;
      response.setHeader('referrer-policy', 'no-referrer');
      sendPage(response, page(locale, main, token ? 200 : 400));
    },

    async act(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const token = new URLSearchParams(await textOf(request, longestForm)).get('token') ?? '';
      const requestId = requestIdOf(request.get('x-request-id'));
      const from: From = { asking: { viewer: null, locale, requestId }, address: request.ip ?? '' };
      const fault = token ? await verify(token, from) : words.noToken[locale];
      if (fault)
        return sendPage(response, {
          ...page(locale, html`<p>${fault}</p>`, 400),
          title: words.failed[locale],
        });
      sendPage(response, page(locale, html`<p role="status">${words.done[locale]}</p>`, 200));
    },
  };
}

function page(locale: Locale, body: ReturnType<typeof html>, status: number) {
  const title = words.title[locale];
  return { title, main: html`<h1>${title}</h1>${body}`, locale, status };
}
