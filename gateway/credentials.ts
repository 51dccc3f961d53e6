import type { IncomingMessage } from 'node:http';
import { parse } from 'cookie';

/** Only Hameau's own pages hold it: `__Host-` forbids a domain, and asks for Secure and the whole path (RFC 6265bis, 4.1.3.2). */
export const cookieName = '__Host-hameau';

const cookieShape = /^[\w-]{43}$/;

/** What a request says of who asks; neither for a visitor. */
export interface Credentials {
  /** An Authorization header. It comes first: a client that sends one means it. */
  readonly authorization?: string | undefined;
  /** What a browser holds a session by. */
  readonly cookie?: string | undefined;
}

/** Browsers send a cookie along whoever's page it is that asks: it counts for Hameau's own pages, and for who is no browser. */
export function credentialsOf(request: IncomingMessage, publicUrl: () => string): Credentials {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { authorization };
  const cookie = cookieIn(request);
  return cookie !== undefined && isOwnPage(request, publicUrl()) ? { cookie } : {};
}

/** The cookie's value; undefined if there is none, or if it is none of ours. */
export function cookieIn({ headers }: IncomingMessage): string | undefined {
  if (!headers.cookie?.includes(cookieName)) return undefined;
  const value = parse(headers.cookie)[cookieName];
  return value !== undefined && cookieShape.test(value) ? value : undefined;
}

/** Does a page of Hameau itself ask, or nobody's page? Browsers say it by Origin, and for a GET by Sec-Fetch-Site. */
export function isOwnPage({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none';
  return [new URL(publicUrl).origin, `http://${host}`, `https://${host}`].includes(origin);
}
