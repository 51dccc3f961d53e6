import type { RequestHandler } from 'express';
import { type Locale, localeOf, locales } from '../../../kit/words';
import type { Engine, From } from '../../engine';
import { sendTagged } from '../../http/conditional';
import { requestIdOf } from '../../http/request-id';
import { ask } from '../../pages/own-operation';
import { chosenIn } from './chosen';
import type { Offered } from './form';
import { builderPage, policy } from './page';

/** Two documents, since a page's own operation has one field. */
export const regionsOperation = 'query BuilderRegions { regions(first: 100) { nodes { slug name } } }';
export const professionsOperation =
  'query BuilderProfessions { professions(first: 100) { nodes { slug name } } }';

interface Found {
  readonly nodes: Offered['regions'];
}

interface BuilderParts {
  readonly engine: Engine;
  publicUrl(): string;
}

/** `/embed/build`: where a partner chooses a list, sees it, and copies the code. Public, and the same for everyone. */
export function builder({ engine, publicUrl }: BuilderParts): RequestHandler {
  /** Suggestions only: what cannot be told now is typed. */
  async function offered(from: From): Promise<Offered> {
    const asking = [regionsOperation, professionsOperation].map((operation) =>
      ask<Found>(engine, from, operation).then(
        ({ answer }) => answer?.nodes ?? [],
        () => [],
      ),
    );
    const [regions = [], professions = []] = await Promise.all(asking);
    return { regions, professions };
  }

  return async (request, response) => {
    const locale = localeAsked(request.query['in'], request.headers['accept-language']);
    const requestId = requestIdOf(request.get('x-request-id'));
    const from: From = { asking: { viewer: null, locale, requestId }, address: request.ip ?? '' };
    const page = builderPage({
      chosen: chosenIn(request, locale),
      offered: await offered(from),
      locale,
      publicUrl: publicUrl(),
    });
    response.vary('Accept-Language');
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('content-language', locale);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    sendTagged(request, response, page);
  };
}

const localeAsked = (asked: unknown, preferred: string | undefined): Locale =>
  locales.find((locale) => locale === asked) ?? localeOf(preferred);
