import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import { unavailable } from '../../kit/errors';
import type { Link } from '../../kit/service';
import type { Viewer } from '../../kit/viewer';
import { type Locale, localeOf } from '../../kit/words';
import { isOwnPage } from '../credentials';
import { textOf } from '../http/body';
import { html, sendPage } from '../pages/html';
import type { Viewers } from '../viewer';
import { type Parameters, parametersIn, searchOf } from './asked';
import { browsing, signInFor } from './browsing';
import { allowWords as words } from './words';

const longestForm = 8_000;

const sent = z.object({ is: z.literal('sent'), to: z.string() });
const refused = z.object({ is: z.literal('refused'), why: z.string() });
const question = z.object({
  is: z.literal('question'),
  app: z.string(),
  website: z.string(),
  allows: z.array(z.string()),
});
type Question = z.infer<typeof question>;
const comesOf = z.discriminatedUnion('is', [sent, refused, question]);

interface AuthorizeParts {
  readonly identity: Link | undefined;
  readonly viewers: Viewers;
  publicUrl(): string;
}

/**
 * Where an app sends a person to be allowed to act in their name. Whoever is not signed in signs in first; nothing is allowed but by a button
 * on a page of Hameau's own.
 */
export function authorizePages({ identity, viewers, publicUrl }: AuthorizeParts) {
  async function call(name: string, input: object) {
    const answer = comesOf.safeParse(await identity?.call(name, input));
    if (!answer.success) throw unavailable();
    return answer.data;
  }

  const viewerIn = async (request: Request, locale: Locale): Promise<Viewer | null> =>
    (await browsing(viewers, request, locale)).viewer;

  const ask: RequestHandler = async (request, response) => {
    const asked = parametersIn(searchOf(request));
    const viewer = await viewerIn(request, localeOf(request.headers['accept-language']));
    const locale = viewer?.locale ?? localeOf(request.headers['accept-language']);
    const found = await call('appAsked', { asked, locale });
    if (found.is === 'sent') return response.redirect(303, found.to);
    if (found.is === 'refused') return sendRefusal(response, found.why, locale);
    if (!viewer) return response.redirect(303, signInFor(request));
    sendQuestion(response, found, asked, locale);
  };

  const act: RequestHandler = async (request, response) => {
    const locale = localeOf(request.headers['accept-language']);
    const posted = new URLSearchParams(await textOf(request, longestForm));
    const viewer = isOwnPage(request, publicUrl()) ? await viewerIn(request, locale) : null;
    if (!viewer) return sendRefusal(response, words.notSignedIn[locale], locale, 403);
    const asked = parametersIn(posted);
    const isAllowed = posted.get('answer') === 'allow';
    const found = await call('appAnswered', { asked, accountId: viewer.accountId, isAllowed });
    if (found.is === 'sent') return response.redirect(303, found.to);
    sendRefusal(response, found.is === 'refused' ? found.why : '', viewer.locale);
  };

  return { ask, act };
}

function sendQuestion(
  response: Response,
  { app, website, allows }: Question,
  asked: Parameters,
  locale: Locale,
): void {
  const title = words.title(app)[locale];
  const fields = Object.entries(asked).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  const main = html`<h1>${title}</h1>
<p>${words.about[locale]} <a href="${website}" rel="noreferrer">${website}</a></p>
<p>${words.allows[locale]}</p><ul>${allows.map((one) => html`<li>${one}</li>`)}</ul>
<form method="post" action="/oauth/authorize">${fields}
<p><button name="answer" value="allow">${words.allow[locale]}</button> <button name="answer" value="deny" class="second">${words.deny[locale]}</button></p></form>
<p class="quiet">${words.later[locale]}</p>`;
  // Browsers hold the form's answer, which leads to the app, to what the form may lead to.
  sendPage(response, {
    title,
    main,
    locale,
    formsLeadTo: originOf(asked['redirect_uri'] ?? ''),
    formsSayWhere: true,
  });
}

/** As a policy names it: an origin, or for an app's own scheme the scheme. */
function originOf(uri: string): string {
  const { protocol, origin } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

function sendRefusal(response: Response, why: string, locale: Locale, status = 400): void {
  const title = words.refused[locale];
  const main = html`<h1>${title}</h1><p role="alert">${why}</p><p>${words.tellThem[locale]}</p>`;
  sendPage(response, { title, main, locale, status });
}
