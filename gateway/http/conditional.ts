import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';

const worthPacking = 1_000;

/** Does this If-None-Match (RFC 9110, 13.1.2) name the tag? Compared weakly: a proxy may have put W/ before it. */
export function isMatched(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, one]) => one === tag);
}

/** A text as it travels, under a strong tag. */
export interface Tagged {
  readonly tag: string;
  readonly bytes: Buffer;
  readonly isPacked: boolean;
}

/**
 * Packed and unpacked are other bytes, so they have other tags, and the text is packed here: whatever packed it later would leave the tag as
 * it is. A short text is not packed.
 */
export function tagged(text: string, mayPack: boolean): Tagged {
  const isPacked = mayPack && text.length > worthPacking;
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  const bytes = isPacked ? gzipSync(text) : Buffer.from(text);
  return { tag: isPacked ? `"${hash}-gzip"` : `"${hash}"`, bytes, isPacked };
}

/** Does whoever asks rather take it packed? */
export const mayPack = (request: Request) => request.acceptsEncodings('gzip', 'identity') === 'gzip';

/** Sends it, or says that whoever asks has it. */
export function send(request: Request, response: Response, { tag, bytes, isPacked }: Tagged): void {
  response.vary('Accept-Encoding').setHeader('etag', tag);
  if (isMatched(request.headers['if-none-match'], tag)) return void response.status(304).end();
  if (isPacked) response.setHeader('content-encoding', 'gzip');
  response.status(200).setHeader('content-length', bytes.length).end(bytes);
}

/** By text; files are read once, so that the same string comes again. */
const sentPacked = new LRUCache<string, Tagged>({ max: 30 });
const sentPlain = new LRUCache<string, Tagged>({ max: 30 });

/** The same, of a text: packed once while it is sent again and again, as files are. */
export function sendTagged(request: Request, response: Response, text: string): void {
  const packs = mayPack(request);
  const sent = packs ? sentPacked : sentPlain;
  const what = sent.get(text) ?? tagged(text, packs);
  sent.set(text, what);
  send(request, response, what);
}
