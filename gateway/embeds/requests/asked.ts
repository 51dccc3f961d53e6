import type { Request } from 'express';
import { invalid, notFound } from '../../../kit/errors';
import { type Locale, localeOf, locales } from '../../../kit/words';
import { type Filter, filterAsked, isSlug } from './filter';

/** What one page is asked for. */
export interface EmbedRequest {
  readonly slug: string;
  /** Slug of the partner on whose pages it is. */
  readonly partner: string;
  readonly after: string | null;
  readonly locale: Locale;
  /** The address says the language; the browser otherwise. */
  readonly isLocaleSaid: boolean;
  readonly filter: Filter;
  readonly theme: Theme;
}

/** Light or dark, or as the reader's device is. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What of a request says what is asked. */
export type Asking = Pick<Request, 'query' | 'headers'>;

/** What of a request its path says. */
export interface Place {
  readonly slug: string;
  /** Whether its list can be narrowed. */
  readonly isFilterable: boolean;
}

/** The language of a page; of the browser where the address does not say. Other languages are refused by `embedAsked`. */
export function localeAsked(request: Asking): Locale {
  const asked = request.query['lang'];
  return locales.find((locale) => locale === asked) ?? localeOf(request.headers['accept-language']);
}

/** Throws a Refusal for an address that says too little, or twice. Whoever shows a key need not say whose it is. */
export function embedAsked(
  request: Asking,
  { slug, isFilterable }: Place,
  ofKey: string | null,
): EmbedRequest {
  const named = oneOf(request, 'partner');
  const partner = named ?? ofKey;
  if (ofKey !== null && partner !== ofKey)
    throw invalid('partner', {
      en: 'is not the partner whose key this is',
      fr: 'n’est pas le partenaire à qui est cette clé',
    });
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
  const theme = oneOf(request, 'theme') ?? 'auto';
  if (!themes.includes(theme as Theme))
    throw invalid('theme', { en: 'must be light, dark or auto', fr: 'doit être light, dark ou auto' });
  return {
    ...{ slug, partner, after: oneOf(request, 'after') },
    ...{ locale: localeAsked(request), isLocaleSaid: lang !== null, theme: theme as Theme },
    filter: filterAsked(request, isFilterable),
  };
}

function oneOf(request: Asking, name: string): string | null {
  const value = request.query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  throw invalid(name, { en: 'must be given once', fr: 'ne doit être indiqué qu’une fois' });
}

const shown = (slug: string) => JSON.stringify(slug.slice(0, 60));

export const noPartner = (slug: string) =>
  notFound({ en: 'partner', fr: 'partenaire' }, shown(slug), 'partner');
export const noRegion = (slug: string) => notFound({ en: 'region', fr: 'région' }, shown(slug), 'slug');
