import type { RequestHandler } from 'express';
import type { Link } from '../../kit/service';
import { localeOf } from '../../kit/words';
import { isOwnPage } from '../credentials';
import type { Engine } from '../engine';
import { textOf } from '../http/body';
import { searchOf } from './asked';
import { enter, visitorOf } from './entering';
import { goOn, providersFor, sendForm } from './sign-in-form';
import { signInWords as words } from './words';

const longestForm = 10_000;

/** The same mutation as everybody's. */
const byPassword = `mutation SignInByPage($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) {
    __typename ... on SignedIn { refreshToken } ... on WrongCredentials { message } ... on EmailNotVerified { message } }
}`;

export interface SignInParts {
  readonly engine: Engine;
  readonly identity: Link | undefined;
  publicUrl(): string;
}

/** Where whoever is to allow an app something signs in first. */
export function signInPages(parts: SignInParts): { ask: RequestHandler; act: RequestHandler } {
  const { engine, publicUrl } = parts;

  return {
    async ask(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const to = searchOf(request).get('to') ?? '';
      const providers = await providersFor(engine, visitorOf(request, locale));
      sendForm(response, { to, locale, providers });
    },

    async act(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const posted = new URLSearchParams(await textOf(request, longestForm));
      const [email = '', password = '', to = ''] = ['email', 'password', 'to'].map(
        (name) => posted.get(name) ?? '',
      );
      const visitor = visitorOf(request, locale);
      const entered = isOwnPage(request, publicUrl())
        ? await enter(parts, visitor, byPassword, { email, password })
        : { fault: words.elsewhere[locale] };
      if ('cookie' in entered) return goOn(response, entered, to, locale);
      const providers = await providersFor(engine, visitor);
      sendForm(response, { to, email, locale, fault: entered.fault, providers });
    },
  };
}
