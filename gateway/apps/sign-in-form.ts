import type { Response } from 'express';
import type { Locale } from '../../kit/words';
import type { Engine, From } from '../engine';
import { heldCookie } from '../http/session';
import { type Html, html, sendPage } from '../pages/html';
import { ask } from '../pages/own-operation';
import type { Entered } from './entering';
import { signInWords as words } from './words';

interface Provider {
  readonly id: string;
  readonly name: string;
}

interface Form {
  /** Where whoever has signed in goes on. */
  readonly to: string;
  readonly email?: string;
  readonly locale: Locale;
  readonly fault?: string;
  readonly providers: readonly Provider[];
}

const providersOfAll = 'query SignInProvidersOfPage { signInProviders { id name } }';

/** Whose accounts serve here as well; none while nobody can say. */
export async function providersFor(engine: Engine, visitor: From): Promise<readonly Provider[]> {
  return (await ask<Provider[]>(engine, visitor, providersOfAll)).answer ?? [];
}

/** Shown by its script alone, which says in it what went wrong. */
const passkeyForm = (to: string, locale: Locale): Html =>
  html`<form method="post" action="/sign-in/passkey" id="passkey" data-none="${words.noPasskey[locale]}" data-sorry="${words.sorry[locale]}" hidden>
<input type="hidden" name="to" value="${to}"><input type="hidden" name="credential">
<p><button class="second">${words.passkey[locale]}</button></p><p role="status"></p></form>`;

/** Address and password, and a link for each provider; a passkey where the browser can. */
export function sendForm(response: Response, { to, email = '', locale, fault, providers }: Form): void {
  const title = words.title[locale];
  const alert = fault ? html`<p role="alert">${fault}</p>` : html``;
  const links = providers.map(
    ({ id, name }) =>
      html`<p><a href="/sign-in/with/${encodeURIComponent(id)}?${new URLSearchParams({ to }).toString()}">${words.with(name)[locale]}</a></p>`,
  );
  const main = html`<h1>${title}</h1>${alert}
<form method="post" action="/sign-in"><input type="hidden" name="to" value="${to}">
<p><label>${words.email[locale]}<br><input type="email" name="email" value="${email}" autocomplete="username" required autofocus></label></p>
<p><label>${words.password[locale]}<br><input type="password" name="password" autocomplete="current-password" required></label></p>
<p><button>${words.button[locale]}</button></p></form>${passkeyForm(to, locale)}${links}`;
  const page = { title, main, locale, status: fault ? 400 : 200, formsSayWhere: true };
  sendPage(response, { ...page, script: '/sign-in/passkey.js' });
}

/** Nobody is sent on to any other place, whatever a link says. */
const leadsOn = (to: string) => to.startsWith('/oauth/authorize?') || /^\/partners\/[\w-]+\/keys$/.test(to);

/** Holds the session in the browser and goes on to where its owner was going. */
export function goOn(
  response: Response,
  { cookie }: Extract<Entered, { cookie: string }>,
  to: string,
  locale: Locale,
): void {
  response.append('set-cookie', heldCookie(cookie));
  if (leadsOn(to)) return void response.redirect(303, to);
  sendPage(response, {
    title: words.title[locale],
    main: html`<p role="status">${words.done[locale]}</p>`,
    locale,
  });
}
