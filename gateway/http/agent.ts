import type { IncomingMessage } from 'node:http';

const longestAgent = 300;

/** What a client says it is, as far as it is passed on. */
export function agentOf({ headers }: IncomingMessage): { userAgent?: string } {
  const told = headers['user-agent'];
  return told ? { userAgent: told.slice(0, longestAgent) } : {};
}
