import type { RequestHandler } from 'express';

/** Lets the web pages of known origins, exactly those, use the graph from a browser. Never with ambient credentials. */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const known = new Set(origins);
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('Origin');
    const isKnown = origin !== undefined && known.has(origin);
    if (isKnown) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, hameau-cost');
    }
    if (request.method !== 'OPTIONS') return next();
    if (isKnown) {
      response.setHeader('access-control-allow-methods', 'GET, POST');
      response.setHeader('access-control-allow-headers', 'authorization, content-type, accept, x-request-id');
      response.setHeader('access-control-max-age', '7200');
    }
    response.setHeader('allow', 'GET, POST, OPTIONS').status(204).end();
  };
}
