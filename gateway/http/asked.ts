import type { IncomingMessage } from 'node:http';
import type { Asked } from '../limits/door';
import { type TrustedDocuments, trustedBy } from '../trusted/trusted-documents';
import { textOf } from './body';
import { badRequest } from './refusal';

/**
 * The operation in an HTTP request, as the GraphQL over HTTP specification lays it out: its document, or the id of one that is trusted
 * (appendix A, Persisted Documents).
 */
export async function askedBy(request: IncomingMessage, trusted: TrustedDocuments): Promise<Asked> {
  if (request.method === 'POST') return fromBody(request, trusted);
  if (request.method === 'GET') return fromSearch(request, trusted);
  throw badRequest('GraphQL is asked by POST or GET.', 'GraphQL s’interroge par POST ou GET.', 405, {
    allow: 'GET, POST, OPTIONS',
  });
}

async function fromBody(request: IncomingMessage, trusted: TrustedDocuments): Promise<Asked> {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = parameters.map((text) => text.trim()).find((text) => text.startsWith('charset='));
  const isOurs = type.trim() === 'application/json' && (!charset || /^charset="?utf-?8"?$/.test(charset));
  if (!isOurs)
    throw badRequest(
      'Send the body as application/json in UTF-8.',
      'Envoyez le corps en application/json, en UTF-8.',
      415,
    );
  return askedIn(jsonOf(await textOf(request), 'body'), trusted);
}

function fromSearch(request: IncomingMessage, trusted: TrustedDocuments): Asked {
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
  const given = {
    query: one('query'),
    documentId: one('documentId'),
    operationName: one('operationName'),
    variables: map('variables'),
    extensions: map('extensions'),
  };
  return askedIn(given, trusted);
}

function jsonOf(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`The ${what} is not JSON.`, `Ce n’est pas du JSON : ${what}.`);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function askedIn(given: unknown, trusted: TrustedDocuments): Asked {
  if (Array.isArray(given))
    throw badRequest(
      'Send one operation a request, not a list.',
      'Envoyez une opération par requête, pas une liste.',
    );
  if (!isMap(given)) throw badRequest('The body must be a JSON object.', 'Le corps doit être un objet JSON.');
  const { variables, operationName, extensions } = given;
  const query = given['documentId'] == null ? documentIn(given) : trustedIn(given, trusted);
  if (variables != null && !isMap(variables)) throw notAMap('variables');
  if (extensions != null && !isMap(extensions)) throw notAMap('extensions');
  if (operationName != null && typeof operationName !== 'string')
    throw badRequest('`operationName` must be a string.', '`operationName` doit être une chaîne.');
  return { query, variables: variables ?? undefined, operationName: operationName || undefined };
}

function documentIn({ query }: Record<string, unknown>): string {
  if (typeof query === 'string' && query.trim() !== '') return query;
  throw badRequest('`query` must hold a GraphQL document.', '`query` doit contenir un document GraphQL.');
}

function trustedIn({ query, documentId }: Record<string, unknown>, trusted: TrustedDocuments): string {
  if (query != null)
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
