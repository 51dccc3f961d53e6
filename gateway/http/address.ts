import type { IncomingMessage } from 'node:http';

/** The client's address: the connection's own, or what as many proxies as the operator has say of it (X-Forwarded-For). */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const chain = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  return chain[Math.min(proxies, chain.length - 1)] ?? '';
}
