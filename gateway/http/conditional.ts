import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Does this If-None-Match (RFC 9110, 13.1.2) name the tag? Compared weakly: a proxy may have put W/ before it. */
export function isMatched(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, one]) => one === tag);
}

/**
 * Sends text under a strong tag, or says that whoever asks has it. Packed and unpacked are other bytes, so they have other
 * tags, and the text is packed here: whatever packed it later would leave the tag as it is.
 */
export function sendTagged(request: Request, response: Response, text: string): void {
  const isPacked = text.length > 1_000 && request.acceptsEncodings('gzip', 'identity') === 'gzip';
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  const tag = isPacked ? `"${hash}-gzip"` : `"${hash}"`;
  response.vary('Accept-Encoding').setHeader('etag', tag);
  if (isMatched(request.headers['if-none-match'], tag)) return void response.status(304).end();
  const bytes = isPacked ? gzipSync(text) : Buffer.from(text);
  if (isPacked) response.setHeader('content-encoding', 'gzip');
  response.status(200).setHeader('content-length', bytes.length).end(bytes);
}
