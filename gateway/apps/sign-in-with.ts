import { parse, serialize } from 'cookie';
import type { RequestHandler } from 'express';
import { localeOf } from '../../kit/words';
import { ask } from '../pages/own-operation';
import { searchOf } from './asked';
import { enter, visitorOf } from './entering';
import type { SignInParts } from './sign-in';
import { goOn, sendForm } from './sign-in-form';
import { signInWords as words } from './words';

const cookieName = '__Host-hameau-attempt';
/** As long as an attempt is good for. */
const keptForSeconds = 600;

const begin = `mutation BeginByPage($providerId: ID!, $returnTo: String!) {
  startProviderSignIn(input: { providerId: $providerId, returnTo: $returnTo }) { providerUrl attempt errors { message } } }`;
const complete = `mutation CompleteByPage($attempt: String!, $code: String!, $state: String!, $iss: String) {
  completeProviderSignIn(input: { attempt: $attempt, code: $code, state: $state, iss: $iss }) {
    __typename ... on SignedIn { refreshToken } ... on WrongCredentials { message }
    ... on EmailNotVerified { message } ... on AccountExists { message } } }`;

interface Begun {
  readonly providerUrl: string | null;
  readonly attempt: string | null;
  readonly errors: readonly { readonly message: string }[];
}

/** What this browser began, and where it was going: only it can end that. It comes back by a link from elsewhere, which Lax cookies follow. */
const kept = (value: string, maxAge: number) =>
  serialize(cookieName, value, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge });

/** Signs in with somebody else's account: there by a link, and back. */
export function signInWithPages(parts: SignInParts): { go: RequestHandler; back: RequestHandler } {
  const { engine, publicUrl } = parts;

  return {
    async go(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const to = searchOf(request).get('to') ?? '';
      const variables = {
        providerId: String(request.params['provider']),
        returnTo: `${publicUrl()}/sign-in/back`,
      };
      const { answer, fault } = await ask<Begun>(engine, visitorOf(request, locale), begin, variables);
      const [error] = answer?.errors ?? [];
      if (!answer?.providerUrl || !answer.attempt)
        return sendForm(response, {
          to,
          locale,
          providers: [],
          fault: error?.message ?? fault ?? words.sorry[locale],
        });
      response.setHeader(
        'set-cookie',
        kept(new URLSearchParams({ attempt: answer.attempt, to }).toString(), keptForSeconds),
      );
      response.setHeader('cache-control', 'no-store');
      response.redirect(303, answer.providerUrl);
    },

    async back(request, response) {
      const locale = localeOf(request.headers['accept-language']);
      const began = new URLSearchParams(parse(request.headers.cookie ?? '')[cookieName] ?? '');
      const [attempt = '', to = ''] = ['attempt', 'to'].map((name) => began.get(name) ?? '');
      const given = searchOf(request);
      response.setHeader('set-cookie', kept('', 0));
      const variables = {
        ...{ attempt, code: given.get('code') ?? '', state: given.get('state') ?? '', iss: given.get('iss') },
      };
      const entered = given.get('error')
        ? { fault: words.notThere[locale] }
        : await enter(parts, visitorOf(request, locale), complete, variables);
      if ('cookie' in entered) return goOn(response, entered, to, locale);
      sendForm(response, { to, locale, providers: [], fault: entered.fault });
    },
  };
}
