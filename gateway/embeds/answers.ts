import type { Request, Response } from 'express';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import { incident, statusOf } from '../errors';
import { refusedBy } from '../http/refusal';
import { Refused } from '../limits/refused';
import type { Shape } from './forms/form';
import { failedHtml } from './forms/html-page';
import { styleSource } from './forms/html-style';
import { freshness, liveFreshness } from './kept/freshness';
import type { EmbedPartner } from './keys/partner';
import type { Permit } from './keys/permit';
import { localeAsked } from './requests/asked';

/** Whoever keeps answers for many would show what was asked with a key to those who have none. */
export const keptFor = ({ isKeyed }: Permit, { keptTrueBy }: Pick<Shape, 'keptTrueBy'>): string =>
  `${isKeyed ? 'private' : 'public'}, ${keptTrueBy ? liveFreshness : freshness}`;

/**
 * Nothing is loaded but photos, nothing runs but one script where a page has one, which may ask here alone, and nobody frames it but the
 * partner, from its own origins.
 */
export function policyFor(style: string | null, framers: readonly string[], script: string | null): string {
  const live = script ? ` script-src ${script}; connect-src 'self';` : '';
  return `default-src 'none'; style-src ${style ?? "'none'"};${live} img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors ${framers.join(' ') || "'none'"}`;
}

/** What holds for every answer of these paths, refusals too, until the partner is known. */
export function prepare(request: Request, response: Response, isPage: boolean): void {
  // Says no to every frame, and cannot name who may: frame-ancestors does.
  response.removeHeader('x-frame-options');
  response.setHeader('content-security-policy', policyFor(styleSource, [], null));
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  // A search engine would keep what was withdrawn.
  response.setHeader('x-robots-tag', 'noindex, noarchive');
  response.vary('Authorization');
  if (!isPage) response.vary('Origin');
  if (request.query['lang'] === undefined) response.vary('Accept-Language');
}

/** The partner's own pages may read it from a browser, exactly those, and never with credentials. */
export function allowReading(request: Request, response: Response, { origins }: EmbedPartner): void {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'etag, x-request-id, retry-after');
}

export function refusalOf(error: unknown, log: Log, requestId: string): Refusal {
  const one = error instanceof Refused ? error.errors[0] : error;
  if (one instanceof Refusal) return one;
  const { message, extensions } = incident(error, log, requestId);
  return new Refusal('INTERNAL', { en: message, fr: message }, undefined, extensions);
}

/** Never kept: what is missing now may be there at the next try. People get a page in both languages, programs JSON whatever they asked for. */
export function refuse(
  request: Request,
  response: Response,
  refusal: Refusal,
  { isPage, status = statusOf(refusal.code) }: { readonly isPage: boolean; readonly status?: number },
): void {
  const locale = localeAsked(request);
  const headers = {
    ...refusedBy(refusal).headers,
    ...(refusal.code === 'UNAVAILABLE' ? { 'retry-after': '2' } : {}),
    'cache-control': 'no-store',
    'content-type': isPage ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const body = isPage
    ? failedHtml(refusal.words, locale)
    : `${JSON.stringify({ errors: [{ message: refusal.words[locale], extensions: refusal.extensions }] })}\n`;
  response.status(status).end(body);
}
