import type { Request, RequestHandler, Response } from 'express';
import { Refusal } from '../../kit/errors';
import type { Log } from '../../kit/log';
import type { Link } from '../../kit/service';
import type { Engine } from '../engine';
import { incident, statusOf } from '../errors';
import { sendTagged } from '../http/conditional';
import { refusedBy } from '../http/refusal';
import { requestIdOf } from '../http/request-id';
import { Refused } from '../limits/refused';
import { embedCards } from './embed-cards';
import { embedHtml, failedHtml } from './embed-html';
import { embedJson } from './embed-json';
import { type EmbedPartner, embedPartner } from './embed-partner';
import { type EmbedRequest, embedAsked, localeAsked } from './embed-request';
import { styleSource } from './embed-style';

interface EmbedParts {
  readonly engine: Engine;
  readonly identity: Link | undefined;
  readonly log: Log;
  publicUrl(): string;
}

/** So long may a page be shown after it was made, and so long may a withdrawn consent still be seen. */
const freshness = 'public, max-age=60, must-revalidate';

/** A region's members on the pages of a partner: `/embed/regions/perche`, and the same for programs with `.json`. */
export function embedPages({ engine, identity, log, publicUrl }: EmbedParts): RequestHandler {
  async function respond(request: Request, response: Response, slug: string, requestId: string) {
    const asked = embedAsked(request, slug);
    const partner = await embedPartner(identity, asked.partner);
    const isJson = isForPrograms(request);
    if (isJson) allowReading(request, response, partner);
    else response.setHeader('content-security-policy', policyFor(partner.origins));

    const asking = { viewer: null, locale: asked.locale, requestId };
    const page = await embedCards(engine, asked, { asking, address: request.ip ?? '' });
    const lang = request.query['lang'] ? asked.locale : null;
    const search = (after: string | null) => searchOf(asked, after, lang);
    const at = `${publicUrl()}/embed/regions/${slug}`;
    const text = isJson
      ? embedJson(page, partner, {
          page: at + search(null),
          next: page.next && `${at}.json${search(page.next)}`,
        })
      : embedHtml(page, partner, {
          locale: asked.locale,
          first: asked.after && search(null),
          next: page.next && search(page.next),
        });
    response.setHeader('cache-control', freshness);
    response.setHeader('content-language', asked.locale);
    response.setHeader('content-type', typeOf(isJson));
    sendTagged(request, response, text);
  }

  return async (request, response) => {
    const requestId = requestIdOf(request.get('x-request-id'));
    response.setHeader('x-request-id', requestId);
    prepare(request, response);
    try {
      await respond(request, response, slugIn(request), requestId);
    } catch (error) {
      if (!request.socket.destroyed) refuse(request, response, refusalOf(error, log, requestId));
    }
  };
}

const nameIn = (request: Request) => String(request.params['name'] ?? '');
const isForPrograms = (request: Request) => nameIn(request).endsWith('.json');
const slugIn = (request: Request) => nameIn(request).replace(/\.json$/, '');
const typeOf = (isJson: boolean) => (isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8');

function searchOf({ partner }: EmbedRequest, after: string | null, lang: string | null): string {
  const parts = { partner, ...(lang ? { lang } : {}), ...(after ? { after } : {}) };
  return `?${new URLSearchParams(parts)}`;
}

/** Nothing runs, nothing is loaded but photos, and nobody frames it but the partner, from its own origins. */
const policyFor = (origins: readonly string[]) =>
  `default-src 'none'; style-src ${styleSource}; img-src https: data:; base-uri 'none'; form-action 'none'; frame-ancestors ${origins.join(' ') || "'none'"}`;

/** What holds for every answer of these paths, refusals too, until the partner is known. */
function prepare(request: Request, response: Response): void {
  // Says no to every frame, and cannot name who may: frame-ancestors does.
  response.removeHeader('x-frame-options');
  response.setHeader('content-security-policy', policyFor([]));
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  // A search engine would keep what was withdrawn.
  response.setHeader('x-robots-tag', 'noindex, noarchive');
  if (isForPrograms(request)) response.vary('Origin');
  if (request.query['lang'] === undefined) response.vary('Accept-Language');
}

/** The partner's own pages may read it from a browser, exactly those, and never with credentials. */
function allowReading(request: Request, response: Response, { origins }: EmbedPartner): void {
  const { origin } = request.headers;
  if (origin === undefined || !origins.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'etag, x-request-id, retry-after');
}

function refusalOf(error: unknown, log: Log, requestId: string): Refusal {
  const one = error instanceof Refused ? error.errors[0] : error;
  if (one instanceof Refusal) return one;
  const { message, extensions } = incident(error, log, requestId);
  return new Refusal('INTERNAL', { en: message, fr: message }, undefined, extensions);
}

/** Never kept: what is missing now may be there at the next try. */
function refuse(request: Request, response: Response, refusal: Refusal): void {
  const locale = localeAsked(request);
  const headers = {
    ...refusedBy(refusal).headers,
    ...(refusal.code === 'UNAVAILABLE' ? { 'retry-after': '2' } : {}),
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const isJson = isForPrograms(request);
  const body = isJson
    ? `${JSON.stringify({ errors: [{ message: refusal.words[locale], extensions: refusal.extensions }] })}\n`
    : failedHtml(refusal.words, locale);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', typeOf(isJson));
  response.status(statusOf(refusal.code)).end(body);
}
