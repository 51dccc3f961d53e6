import type { IncomingMessage, ServerResponse } from 'node:http';
import vary from 'vary';

/** What stands before an answer: it goes on by `next`, or answers by itself. As express has it, and without. */
export type Before = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Lets the web pages of known origins, exactly those, use the graph from a browser. Never with ambient credentials. */
export function crossOrigin(origins: readonly string[]): Before {
  const known = new Set(origins);
  return (request, response, next) => {
    const { origin } = request.headers;
    vary(response, 'Origin');
    const isKnown = origin !== undefined && known.has(origin);
    if (isKnown) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader(
        'access-control-expose-headers',
        'x-request-id, retry-after, hameau-cost, ratelimit, ratelimit-policy',
      );
    }
    if (request.method !== 'OPTIONS') return next();
    if (isKnown) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, accept, x-request-id, hameau-cost',
      );
      response.setHeader('access-control-max-age', '7200');
    }
    response.writeHead(204, { allow: 'GET, POST, OPTIONS' }).end();
  };
}
