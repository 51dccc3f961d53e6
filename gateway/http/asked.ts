import type { IncomingMessage } from 'node:http';
import type { Asked } from '../limits/door';
import { type PersistedDocuments, persistedIn } from '../trusted/persisted';
import { type TrustedDocuments, trustedBy } from '../trusted/trusted-documents';
import { textOf } from './body';
import { assertMeant } from './meant';
import { badRequest } from './refusal';

/** What documents may be named by, instead of being sent. */
export interface KnownDocuments {
  readonly trusted: TrustedDocuments;
  readonly persisted: PersistedDocuments;
}

/** An operation as it was sent, and what else its client wishes. */
export interface Sent extends Asked {
  /** The hash it is to be found by from now on, if the door lets it in. */
  readonly keepAs?: string | undefined;
  /** Say what it costs, in the answer; or say that alone, and do not run it. */
  readonly cost: 'untold' | 'told' | 'only';
}

/**
 * The operation in an HTTP request, as the GraphQL over HTTP specification lays it out: its document, or the id of one that is trusted
 * (appendix A, Persisted Documents), or the hash of one that was sent before.
 */
export async function askedBy(request: IncomingMessage, known: KnownDocuments): Promise<Sent> {
  const sent = askedIn(await givenIn(request), known);
  const wish = request.headers['hameau-cost'];
  return wish === undefined ? sent : { ...sent, cost: wish === 'only' ? 'only' : 'told' };
}

async function givenIn(request: IncomingMessage): Promise<unknown> {
  if (request.method === 'POST') return fromBody(request);
  if (request.method === 'GET') {
    assertMeant(request);
    return fromSearch(request);
  }
  throw badRequest('GraphQL is asked by POST or GET.', 'GraphQL s’interroge par POST ou GET.', 405, {
    allow: 'GET, POST, OPTIONS',
  });
}

async function fromBody(request: IncomingMessage): Promise<unknown> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const isOurs = type.trim() === 'application/json' && (!charset || /^charset="?utf-?8"?$/.test(charset));
  if (!isOurs)
    throw badRequest(
      'Send the body as application/json in UTF-8.',
      'Envoyez le corps en application/json, en UTF-8.',
      415,
    );
  return jsonOf(await textOf(request), 'body');
}

function fromSearch(request: IncomingMessage): Record<string, unknown> {
  const search = new URLSearchParams((request.url ?? '').split('?')[1] ?? '');
  const one = (name: string) => {
    const values = search.getAll(name);
    if (values.length > 1) throw badRequest(`Give ${name} once.`, `Donnez ${name} une seule fois.`);
    return values[0];
  };
  const map = (name: string) => {
    const text = one(name);
    return text === undefined ? undefined : jsonOf(text, name);
  };
  return {
    query: one('query'),
    documentId: one('documentId'),
    operationName: one('operationName'),
    variables: map('variables'),
    extensions: map('extensions'),
  };
}

/** Throws 400, naming what it is, if it is not JSON. */
export function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`The ${what} is not JSON.`, `Ce n’est pas du JSON : ${what}.`);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The operation in the parameters of a request, or in the payload of a socket's `subscribe`. */
export function askedIn(given: unknown, known: KnownDocuments): Sent {
  if (Array.isArray(given))
    throw badRequest(
      'Send one operation a request, not a list.',
      'Envoyez une opération par requête, pas une liste.',
    );
  if (!isMap(given)) throw badRequest('The body must be a JSON object.', 'Le corps doit être un objet JSON.');
  const { variables, operationName, extensions } = given;
  if (variables != null && !isMap(variables)) throw notAMap('variables');
  if (extensions != null && !isMap(extensions)) throw notAMap('extensions');
  if (operationName != null && typeof operationName !== 'string')
    throw badRequest('`operationName` must be a string.', '`operationName` doit être une chaîne.');
  const wish = extensions?.['cost'];
  return {
    ...documentOf(given, extensions?.['persistedQuery'], known),
    variables: variables ?? undefined,
    operationName: operationName || undefined,
    cost: wish == null ? 'untold' : wish === 'only' ? 'only' : 'told',
  };
}

function documentOf(
  { query, documentId }: Record<string, unknown>,
  persistedQuery: unknown,
  { trusted, persisted }: KnownDocuments,
): Pick<Sent, 'query' | 'keepAs'> {
  if (documentId != null) return { query: trustedIn(query, documentId, trusted) };
  if (persistedQuery != null) {
    if (!isMap(persistedQuery)) throw notAMap('persistedQuery');
    return persistedIn(query, persistedQuery, (hash) => trustedBy(trusted, hash) ?? persisted.of(hash));
  }
  if (typeof query === 'string' && query.trim() !== '') return { query };
  throw badRequest('`query` must hold a GraphQL document.', '`query` doit contenir un document GraphQL.');
}

function trustedIn(query: unknown, documentId: unknown, trusted: TrustedDocuments): string {
  if (query != null && query !== '')
    throw badRequest(
      'Send `query` or `documentId`, not both.',
      'Envoyez `query` ou `documentId`, pas les deux.',
    );
  const found = typeof documentId === 'string' ? trustedBy(trusted, documentId) : undefined;
  if (found !== undefined) return found;
  throw badRequest(
    'No document is trusted by this `documentId`: send the document itself as `query`.',
    'Aucun document n’est approuvé sous ce `documentId` : envoyez le document lui-même dans `query`.',
  );
}

const notAMap = (name: string) =>
  badRequest(`\`${name}\` must be a JSON object.`, `\`${name}\` doit être un objet JSON.`);
