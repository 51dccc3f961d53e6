import type { RequestHandler } from 'express';
import type { EmbedKeys } from './keys';

/** Known before it is looked for: what is no origin is none of a key. */
const origin = /^https?:\/\/[\w.:[\]-]{1,253}$/;

/** A browser asks before it sends a key on behalf of a page: only pages of an origin that some key is for may try. Never with credentials. */
export function embedPreflight(keys: EmbedKeys): RequestHandler {
  return async (request, response) => {
    const { origin: from } = request.headers;
    response.vary('Origin').setHeader('cache-control', 'no-store');
    const isKnown = from !== undefined && origin.test(from) && (await keys.isOrigin(from).catch(() => false));
    if (isKnown) {
      response.setHeader('access-control-allow-origin', from);
      response.setHeader('access-control-allow-methods', 'GET');
      response.setHeader('access-control-allow-headers', 'authorization, if-none-match, x-request-id');
      response.setHeader('access-control-max-age', '600');
    }
    response.status(204).setHeader('allow', 'GET, HEAD, OPTIONS').end();
  };
}
