import type { Request } from 'express';
import { invalid, notFound, Refusal } from '../../../kit/errors';
import { html } from '../../pages/html';
import type { Around } from '../forms/form';
import { freshSeconds } from '../kept/freshness';
import type { Region } from '../lists/list';
import { type Path, pathOf } from '../requests/path';

const [usualWidth, usualHeight] = [640, 720];

/** What a page of another site asks: which page of ours, and how large it may be, in CSS pixels. */
export interface OembedAsked {
  readonly path: Path;
  /** The page's address as a request of its own. */
  readonly page: Pick<Request, 'query' | 'headers'>;
  readonly width: number;
  readonly height: number;
}

/** Throws a Refusal for an address that is no page of ours, or a size that is none. */
export function oembedAsked({ query, headers }: Request, publicUrl: string): OembedAsked {
  const given = query['url'];
  if (typeof given !== 'string' || given === '')
    throw invalid('url', {
      en: 'is missing: give the address of a page of a region, once',
      fr: 'manque : indiquez l’adresse d’une page de région, une fois',
    });
  const url = URL.canParse(given) ? new URL(given) : null;
  const found = url && addressed(url, publicUrl);
  if (!url || !found) throw noPage(given);
  return {
    path: found,
    page: { query: queryOf(url.searchParams), headers: { 'accept-language': headers['accept-language'] } },
    width: size(query, 'maxwidth', usualWidth),
    height: size(query, 'maxheight', usualHeight),
  };
}

/** A frame with as little as works: its one script asks whether the page still stands, and nothing leads out but a link that opens beside it. */
export function oembedAnswer(
  region: Region,
  { partner, at }: Around,
  { width, height }: OembedAsked,
): string {
  const title = `${region.name} · ${partner.name}`;
  const frame = html`<iframe src="${at.page}" title="${title}" width="${width}" height="${height}" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" loading="lazy" frameborder="0"></iframe>`;
  return `${JSON.stringify({
    ...{ version: '1.0', type: 'rich', title },
    ...{ provider_name: 'Hameau', provider_url: new URL(at.page).origin },
    ...{ author_name: partner.name, author_url: partner.website },
    cache_age: freshSeconds,
    html: frame.text,
    ...{ width, height },
  })}\n`;
}

const pages = /^\/embed\/regions\/([^/]+)(?:\/([^/]+))?$/;

function addressed(url: URL, publicUrl: string): Path | null {
  const ours = new URL(publicUrl);
  const under = ours.pathname.replace(/\/$/, '');
  if (url.origin !== ours.origin || !url.pathname.startsWith(`${under}/`)) return null;
  const [, name, list] = pages.exec(url.pathname.slice(under.length)) ?? [];
  if (name === undefined) return null;
  const path = pathOf({ params: { name, ...(list === undefined ? {} : { list }) } });
  return path.ending === '' ? path : null;
}

/** As express reads them: what is there several times is a list. */
function queryOf(search: URLSearchParams): Record<string, string | string[]> {
  const all = [...new Set(search.keys())].map((key) => [key, search.getAll(key)] as const);
  return Object.fromEntries(
    all.map(([key, values]) => [key, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

function size(query: Request['query'], name: string, usual: number): number {
  const given = query[name];
  if (given === undefined || given === '') return usual;
  const most = typeof given === 'string' && /^\d{1,5}$/.test(given) ? Number(given) : 0;
  if (most > 0) return Math.min(most, usual);
  throw invalid(name, { en: 'must be a number of pixels', fr: 'doit être un nombre de pixels' });
}

const noPage = (url: string): Refusal =>
  notFound({ en: 'page', fr: 'page' }, JSON.stringify(url.slice(0, 200)), 'url');

/** Only JSON is made here: XML is what the standard lets one refuse. */
export const isOtherFormat = ({ query }: Request): boolean =>
  query['format'] !== undefined && query['format'] !== '' && query['format'] !== 'json';

export const noOtherFormat = new Refusal(
  'BAD_USER_INPUT',
  { en: 'format must be json: there is no other.', fr: 'format doit être json : il n’y en a pas d’autre.' },
  'format',
);
