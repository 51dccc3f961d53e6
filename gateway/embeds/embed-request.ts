import type { Request } from 'express';
import { invalid, notFound } from '../../kit/errors';
import { type Locale, localeOf, locales } from '../../kit/words';

/** What one page is asked for. */
export interface EmbedRequest {
  readonly slug: string;
  /** Slug of the partner on whose pages it is. */
  readonly partner: string;
  readonly after: string | null;
  readonly locale: Locale;
}

/** The language of a page; of the browser where the address does not say. Other languages are refused by `embedAsked`. */
export function localeAsked(request: Request): Locale {
  const asked = request.query['lang'];
  return locales.find((locale) => locale === asked) ?? localeOf(request.headers['accept-language']);
}

/** Throws a Refusal for an address that says too little, or twice. */
export function embedAsked(request: Request, slug: string): EmbedRequest {
  const partner = oneOf(request, 'partner');
  if (!partner)
    throw invalid('partner', {
      en: 'is missing: add ?partner= and the short name of the partner on whose pages this is',
      fr: 'manque : ajoutez ?partner= et le nom court du partenaire sur les pages duquel ceci se trouve',
    });
  if (!isSlug(partner)) throw noPartner(partner);
  if (!isSlug(slug)) throw noRegion(slug);
  const lang = oneOf(request, 'lang');
  if (lang !== null && !locales.includes(lang as Locale))
    throw invalid('lang', { en: 'must be en or fr', fr: 'doit être en ou fr' });
  return { slug, partner, after: oneOf(request, 'after'), locale: localeAsked(request) };
}

function oneOf(request: Request, name: string): string | null {
  const value = request.query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  throw invalid(name, { en: 'must be given once', fr: 'ne doit être indiqué qu’une fois' });
}

/** What is no slug is not looked for, and not said again at length. */
const isSlug = (text: string) => text.length <= 100 && /^[a-z0-9](-?[a-z0-9])*$/.test(text);

const shown = (slug: string) => JSON.stringify(slug.slice(0, 60));

export const noPartner = (slug: string) =>
  notFound({ en: 'partner', fr: 'partenaire' }, shown(slug), 'partner');
export const noRegion = (slug: string) => notFound({ en: 'region', fr: 'région' }, shown(slug), 'slug');
