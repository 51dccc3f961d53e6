import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The public schema as a file: what introspection would tell, with descriptions, cacheable. */
export function schemaFile(apiSdl: string): RequestHandler {
  const etag = `"${createHash('sha256').update(apiSdl).digest('base64url').slice(0, 27)}"`;
  return (request, response) => {
    response.setHeader('etag', etag).setHeader('cache-control', 'public, max-age=60, must-revalidate');
    const isKnown = request.headers['if-none-match']?.includes(etag) ?? false;
    if (isKnown) return void response.status(304).end();
    response.setHeader('content-type', 'text/plain; charset=utf-8').send(apiSdl);
  };
}
