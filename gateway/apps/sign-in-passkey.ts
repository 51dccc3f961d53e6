import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import { Refusal } from '../../kit/errors';
import { localeOf } from '../../kit/words';
import { isOwnPage } from '../credentials';
import { shownOfRequest, statusOf } from '../errors';
import { root } from '../explorer/place';
import { textOf } from '../http/body';
import { sendTagged } from '../http/conditional';
import { ask } from '../pages/own-operation';
import { enter, visitorOf } from './entering';
import type { SignInParts } from './sign-in';
import { goOn, providersFor, sendForm } from './sign-in-form';
import { signInWords as words } from './words';

/** Some 4,000 characters are what an authenticator says at most. */
const longestForm = 20_000;

const begin = 'mutation BeginPasskeyByPage { startPasskeySignIn { optionsJson } }';
/** The same mutation as everybody's. */
const byPasskey = `mutation PasskeyByPage($credentialJson: String!) {
  signInWithPasskey(input: { credentialJson: $credentialJson }) {
    __typename ... on SignedIn { refreshToken } ... on WrongCredentials { message } ... on EmailNotVerified { message } } }`;

/** The script of the form, from its own path: the page runs no other. */
export function passkeyScript(): RequestHandler {
  let text: string | undefined;
  return (request, response) => {
    text ??= readFileSync(join(root(), 'gateway', 'apps', 'page', 'passkey-sign-in.js'), 'utf8');
    response
      .setHeader('cache-control', 'public, max-age=3600')
      .setHeader('content-type', 'text/javascript; charset=utf-8');
    sendTagged(request, response, text);
  };
}

/** Signs in with a passkey, by what the script of the form asks and what it fills in. */
export function passkeyPages(parts: SignInParts): { options: RequestHandler; act: RequestHandler } {
  const { engine, publicUrl } = parts;

  return {
    async options(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      response.setHeader('cache-control', 'no-store');
      const { answer, error } = isOwnPage(request, publicUrl())
        ? await ask<{ optionsJson: string }>(engine, visitorOf(request, locale), begin)
        : { answer: null, error: { ...shownOfRequest(elsewhere()), message: words.elsewhere[locale] } };
      if (answer) return void response.json(answer);
      const { code, retryAfter } = error?.extensions ?? {};
      if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
      response.status(statusOf(code)).json({ errors: [error ?? { message: words.sorry[locale] }] });
    },

    async act(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const posted = new URLSearchParams(await textOf(request, longestForm));
      const [credentialJson = '', to = ''] = ['credential', 'to'].map((name) => posted.get(name) ?? '');
      const visitor = visitorOf(request, locale);
      const entered = isOwnPage(request, publicUrl())
        ? await enter(parts, visitor, byPasskey, { credentialJson })
        : { fault: words.elsewhere[locale] };
      if ('cookie' in entered) return goOn(response, entered, to, locale);
      sendForm(response, {
        to,
        locale,
        fault: entered.fault,
        providers: await providersFor(engine, visitor),
      });
    },
  };
}

const elsewhere = () => new Refusal('FORBIDDEN', words.elsewhere);
